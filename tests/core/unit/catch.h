// Catch2 2 (Debian 12) and 3 (Debian 13) differ in the header's name only, for what is used here.
#ifndef LAB_TESTS_CORE_UNIT_CATCH_H_
#define LAB_TESTS_CORE_UNIT_CATCH_H_

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif  // LAB_TESTS_CORE_UNIT_CATCH_H_
