# lab_embed(SYMBOL OUTPUT id=path ...): a C++ source that carries JavaScript files.
function(lab_embed symbol output)
  set(files)
  foreach(source IN LISTS ARGN)
    string(REGEX REPLACE "^[^=]*=" "" file "${source}")
    list(APPEND files ${file})
  endforeach()
  add_custom_command(
    OUTPUT ${output}
    COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/shared/cmake/embed.py --out ${output} --symbol ${symbol} ${ARGN}
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/shared/cmake/embed.py
    COMMENT "Embedding JavaScript: ${symbol}"
    VERBATIM)
endfunction()
