# One set of flags for everything of ours, as lists: labkit reads them again (build/chapters/NN.json) to build
# a learner's variant of a chapter with the same command.
#   -fno-rtti        V8's package exports no type information: deriving from its classes would not link.
#   -fno-exceptions  nothing may be thrown through frames of libuv and V8.
set(LAB_COMPILE_FLAGS -std=gnu++20 -fno-rtti -fno-exceptions -fPIC -pthread
    -Wall -Wextra -Werror=return-type -Wno-unused-parameter -Wno-missing-field-initializers)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  list(APPEND LAB_COMPILE_FLAGS -O2 -DNDEBUG)
else()
  list(APPEND LAB_COMPILE_FLAGS -O1 -g1)
endif()
if(NOT LAB_TRACE)
  list(APPEND LAB_COMPILE_FLAGS -DLAB_NO_TRACE)
endif()
set(LAB_LINK_FLAGS -pthread)
if(LAB_MOLD)
  list(APPEND LAB_LINK_FLAGS -fuse-ld=mold)
endif()
if(LAB_SANITIZE)
  # vptr and the function check need type information, which V8 lacks.
  set(LAB_SANITIZERS -fsanitize=address,undefined -fno-sanitize=vptr -fno-omit-frame-pointer)
  list(APPEND LAB_COMPILE_FLAGS ${LAB_SANITIZERS})
  list(APPEND LAB_LINK_FLAGS ${LAB_SANITIZERS})
endif()
set(LAB_STRICT_FLAGS)
if(LAB_WERROR)
  set(LAB_STRICT_FLAGS -Werror)
endif()
# Catch2 needs exceptions; without type information as everywhere, for tests derive from our classes.
set(LAB_TEST_FLAGS ${LAB_COMPILE_FLAGS})
list(REMOVE_ITEM LAB_TEST_FLAGS -fno-exceptions)
if(LAB_SANITIZE)
  # GCC 12 sees ghosts in <regex>, which Catch2 includes, when it is instrumented.
  list(APPEND LAB_TEST_FLAGS -Wno-maybe-uninitialized)
endif()
