find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBUV REQUIRED IMPORTED_TARGET libuv>=1.44)
add_library(lab::uv ALIAS PkgConfig::LIBUV)
