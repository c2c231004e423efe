# The manifests are the source of truth; CMake reads them through labkit and configures again when one changes.
set(manifest_script ${CMAKE_BINARY_DIR}/manifests.cmake)
execute_process(
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/shared/labkit/cmake_manifest.py ${CMAKE_SOURCE_DIR}
  OUTPUT_FILE ${manifest_script} ERROR_VARIABLE manifest_error RESULT_VARIABLE manifest_result)
if(NOT manifest_result EQUAL 0)
  message(FATAL_ERROR "The chapters' manifests could not be read:\n${manifest_error}")
endif()
include(${manifest_script})
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${LAB_MANIFESTS})
file(GLOB chapter_manifests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/labs/*/chapter.toml)
