// Precompiled once for everything of ours: V8's headers take longer to read than a chapter's code.
#include <uv.h>
#include <v8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
