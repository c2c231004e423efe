# V8 from the package libnode-dev, used as V8 only. A private prefix (.deps, filled by `./lab setup` where another
# Node occupies /usr) wins over the system. Headers and library must be of one version, which is checked here: a
# /usr/include/node from elsewhere describes another V8.
set(LAB_DEPS ${CMAKE_SOURCE_DIR}/.deps CACHE PATH "Private prefix for packages that apt could not install")
find_path(V8_INCLUDE_DIR v8.h
  HINTS ${LAB_DEPS}/usr/include/node PATHS /usr/include/node /usr/include/nodejs/deps/v8/include NO_CACHE)
if(V8_INCLUDE_DIR MATCHES "^${LAB_DEPS}")
  set(V8_LIBRARY_HINTS ${LAB_DEPS}/usr/lib)
else()
  set(V8_LIBRARY_HINTS /usr/lib)
endif()
file(GLOB_RECURSE V8_LIBRARIES LIST_DIRECTORIES false ${V8_LIBRARY_HINTS}/*/libnode.so.*)
if(NOT V8_INCLUDE_DIR OR NOT V8_LIBRARIES)
  message(FATAL_ERROR "V8 is not here (libnode-dev). Run ./lab setup, which installs it.")
endif()
list(GET V8_LIBRARIES 0 V8_LIBRARY)

# The header's version, and the library's: a program that asks it.
file(READ ${V8_INCLUDE_DIR}/v8-version.h v8_version_h)
foreach(part MAJOR_VERSION MINOR_VERSION BUILD_NUMBER)
  string(REGEX MATCH "V8_${part} ([0-9]+)" _ "${v8_version_h}")
  list(APPEND V8_HEADER_VERSION ${CMAKE_MATCH_1})
endforeach()
list(JOIN V8_HEADER_VERSION . V8_HEADER_VERSION)
file(STRINGS ${V8_LIBRARY} v8_library_version REGEX "^${V8_HEADER_VERSION}\\.[0-9]+(-node\\.[0-9]+)?$" LIMIT_COUNT 1)
if(NOT v8_library_version)
  message(FATAL_ERROR "V8's headers in ${V8_INCLUDE_DIR} are of version ${V8_HEADER_VERSION}, and ${V8_LIBRARY} is of "
    "another. Run ./lab setup, which puts both into ${LAB_DEPS} from one package.")
endif()
message(STATUS "V8 ${v8_library_version}: ${V8_LIBRARY}")

add_library(lab::v8 SHARED IMPORTED)
set_target_properties(lab::v8 PROPERTIES
  IMPORTED_LOCATION ${V8_LIBRARY}
  INTERFACE_INCLUDE_DIRECTORIES ${V8_INCLUDE_DIR})
