// What one environment has recorded: a ring of 24-byte records that overwrites the oldest, and the writing of
// all rings of the process as one Chrome trace-event file, which Perfetto (https://ui.perfetto.dev) opens.
//
// The file's form, which `./lab timeline` reads as well. An environment has two tracks (tid): 2n + 1 for the
// loop's phases and 2n + 2 for callbacks, where n counts environments from 0. Times are microseconds since
// the first.
//   cat       ph    name                          args
//   phase     B E   timers, poll, ...             turn; for poll also timeout_ms and reason
//   callback  B E   as the callback scope says    phase
//   drain     B E   ticks, microtasks, rejections phase
//   write     i     write                         fd, bytes, phase
//   handle    b e   kind of the handle            an id of its own per handle, for its lifetime
// otherData.overwritten counts records that the ring has lost.
//
// Any thread may write the file at any time: a fatal error on one thread shows what the others did.
#ifndef LAB_CORE_TRACE_RECORDER_H_
#define LAB_CORE_TRACE_RECORDER_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lab {

struct TraceRecord {
  enum Kind : uint8_t {
    kPhase,
    kCallbackBegin,
    kCallbackEnd,
    kDrainBegin,
    kDrainEnd,
    kWrite,
    kHandleOpen,
    kHandleClose
  };

  uint64_t ns;    // uv_hrtime().
  uint64_t id;    // Handle: its address. Phase: the loop's turn. Write: the descriptor.
  uint32_t arg;   // Write: bytes. The phase poll: its timeout in ms, -1 for none.
  uint16_t name;  // Interned. The phase poll: the reason for its timeout.
  Kind kind;
  uint8_t phase;  // In which it happened; for kPhase the one that begins.
};
static_assert(sizeof(TraceRecord) == 24);

class TraceRecorder {
 public:
  static constexpr size_t kCapacity = size_t{1} << 20;

  // A recorder of the process; it is kept until the process ends. `path` must be absolute.
  static std::shared_ptr<TraceRecorder> Create(std::string path, size_t capacity = kCapacity);

  void Add(TraceRecord::Kind kind, uint8_t phase, std::string_view name, uint32_t arg, uint64_t id);

  // Writes the files of all recorders that have something new. Of a forked child nothing is written: the file
  // is its parent's.
  static void WriteAll();

 private:
  TraceRecorder(std::string path, size_t capacity, unsigned number);

  void WriteEvents(std::FILE* file, uint64_t start_ns, uint64_t end_ns);
  uint16_t Intern(std::string_view name);
  static void WriteFile(const std::string& path,
                        const std::vector<std::shared_ptr<TraceRecorder>>& recorders);

  struct Process;
  static Process& TheProcess();

  const std::string path_;
  const unsigned number_;
  const size_t capacity_;
  std::mutex mutex_;  // Guards what follows.
  std::unique_ptr<TraceRecord[]> ring_;
  uint64_t added_ = 0;
  uint64_t written_ = 0;                                // The value of added_ when the file was last written.
  std::unordered_map<std::string_view, uint16_t> ids_;  // Points into names_.
  std::vector<std::unique_ptr<std::string>> names_;
};

}  // namespace lab

#endif  // LAB_CORE_TRACE_RECORDER_H_
