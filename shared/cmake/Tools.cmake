# Tools that make the build faster where they are present; nothing depends on them.
find_program(LAB_CCACHE ccache)
if(LAB_CCACHE)
  # With a precompiled header ccache hits only when it is told not to look at time stamps and unused macros.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${LAB_CCACHE})
endif()
find_program(LAB_MOLD mold)
