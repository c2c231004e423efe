#include "trace_recorder.h"

#include <unistd.h>
#include <uv.h>

#include <algorithm>
#include <cerrno>
#include <cinttypes>
#include <cstring>
#include <utility>

#include "trace.h"

namespace lab {

// Lives as long as the process, and is never destroyed: other threads may still record while it exits.
struct TraceRecorder::Process {
  std::mutex mutex;
  std::vector<std::shared_ptr<TraceRecorder>> recorders;
  uint64_t start_ns = 0;
  pid_t pid = 0;
};

TraceRecorder::Process& TraceRecorder::TheProcess() {
  static Process& process = *new Process;
  return process;
}

std::shared_ptr<TraceRecorder> TraceRecorder::Create(std::string path, size_t capacity) {
  Process& process = TheProcess();
  std::lock_guard lock(process.mutex);
  if (process.recorders.empty()) {
    process.start_ns = uv_hrtime();
    process.pid = getpid();
  }
  const unsigned number = static_cast<unsigned>(process.recorders.size());
  process.recorders.emplace_back(new TraceRecorder(std::move(path), capacity, number));
  return process.recorders.back();
}

// The ring is not filled with zeros: memory that is never recorded into is never touched.
TraceRecorder::TraceRecorder(std::string path, size_t capacity, unsigned number)
    : path_(std::move(path)), number_(number), capacity_(capacity), ring_(new TraceRecord[capacity]) {}

void TraceRecorder::Add(TraceRecord::Kind kind, uint8_t phase, std::string_view name, uint32_t arg,
                        uint64_t id) {
  const uint64_t now = uv_hrtime();
  std::lock_guard lock(mutex_);
  ring_[added_++ % capacity_] = {now, id, arg, Intern(name), kind, phase};
}

uint16_t TraceRecorder::Intern(std::string_view name) {
  if (const auto it = ids_.find(name); it != ids_.end()) return it->second;
  if (names_.size() == UINT16_MAX) return 0;
  names_.push_back(std::make_unique<std::string>(name));
  const auto id = static_cast<uint16_t>(names_.size() - 1);
  ids_.emplace(*names_.back(), id);
  return id;
}

void TraceRecorder::WriteAll() {
  Process& process = TheProcess();
  std::lock_guard lock(process.mutex);
  if (process.pid != getpid()) return;
  // All environments of a program usually write to one file.
  std::vector<std::string> done;
  for (const auto& recorder : process.recorders) {
    if (std::find(done.begin(), done.end(), recorder->path_) != done.end()) continue;
    done.push_back(recorder->path_);
    std::vector<std::shared_ptr<TraceRecorder>> of_file;
    bool news = false;
    for (const auto& other : process.recorders) {
      if (other->path_ != recorder->path_) continue;
      of_file.push_back(other);
      std::lock_guard recorder_lock(other->mutex_);
      news |= other->added_ != other->written_;
    }
    if (news) WriteFile(recorder->path_, of_file);
  }
}

void TraceRecorder::WriteFile(const std::string& path,
                              const std::vector<std::shared_ptr<TraceRecorder>>& recorders) {
  std::FILE* file = std::fopen(path.c_str(), "we");
  if (file == nullptr) {
    std::fprintf(stderr, "labnode: the trace cannot be written to %s: %s\n", path.c_str(),
                 std::strerror(errno));
    return;
  }
  const Process& process = TheProcess();
  const int pid = process.pid;
  std::fprintf(file, "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n");
  std::fprintf(file, "{\"ph\":\"M\",\"pid\":%d,\"name\":\"process_name\",\"args\":{\"name\":\"labnode\"}}",
               pid);
  uint64_t overwritten = 0;
  for (const auto& recorder : recorders) {
    std::lock_guard lock(recorder->mutex_);
    recorder->WriteEvents(file, process.start_ns, uv_hrtime());
    recorder->written_ = recorder->added_;
    if (recorder->added_ > recorder->capacity_) overwritten += recorder->added_ - recorder->capacity_;
  }
  std::fprintf(file, "\n],\"otherData\":{\"overwritten\":%" PRIu64 "}}\n", overwritten);
  const bool failed = std::ferror(file) != 0;
  if (std::fclose(file) != 0 || failed) {
    std::fprintf(stderr, "labnode: the trace in %s is incomplete: %s\n", path.c_str(), std::strerror(errno));
  }
}

namespace {

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof(escape), "\\u%04x", c);
      out += escape;
    } else {
      out += c;
    }
  }
  return out + '"';
}

// Writes one event at a time: the part that all have, then what the caller adds, such as ,"args":{}.
class EventWriter {
 public:
  EventWriter(std::FILE* file, int pid, uint64_t start_ns) : file_(file), pid_(pid), start_ns_(start_ns) {}

  void Event(const char* ph, const char* category, std::string_view name, unsigned tid, uint64_t ns,
             const std::string& rest = {}) {
    // A thread may have recorded before the process's first recorder took the time.
    const uint64_t since = ns > start_ns_ ? ns - start_ns_ : 0;
    std::fprintf(file_,
                 ",\n{\"ph\":\"%s\",\"pid\":%d,\"tid\":%u,\"ts\":%" PRIu64
                 ".%03u,\"cat\":\"%s\",\"name\":%s%s}",
                 ph, pid_, tid, since / 1000, static_cast<unsigned>(since % 1000), category,
                 Quoted(name).c_str(), rest.c_str());
  }

  void TrackName(unsigned tid, const std::string& name) {
    std::fprintf(file_,
                 ",\n{\"ph\":\"M\",\"pid\":%d,\"tid\":%u,\"name\":\"thread_name\",\"args\":{\"name\":%s}}",
                 pid_, tid, Quoted(name).c_str());
  }

 private:
  std::FILE* file_;
  int pid_;
  uint64_t start_ns_;
};

}  // namespace

// Begin and end events must pair up although the ring may have lost a begin, and at the end some are still
// open.
void TraceRecorder::WriteEvents(std::FILE* file, uint64_t start_ns, uint64_t end_ns) {
  const unsigned phase_track = 2 * number_ + 1;
  const unsigned callback_track = 2 * number_ + 2;
  EventWriter out(file, TheProcess().pid, start_ns);
  const std::string of_thread = number_ == 0 ? "" : " of thread " + std::to_string(number_);
  out.TrackName(phase_track, "loop phases" + of_thread);
  out.TrackName(callback_track, "callbacks" + of_thread);

  const char* open_phase = nullptr;
  std::vector<TraceRecord> open;                      // Callbacks and drains that have begun.
  std::unordered_map<uint64_t, uint64_t> handle_ids;  // An address may be used again.
  uint64_t handles = 0;
  const auto end_callback = [&](uint64_t ns) {
    const TraceRecord& begin = open.back();
    const char* category = begin.kind == TraceRecord::kCallbackBegin ? "callback" : "drain";
    out.Event("E", category, *names_[begin.name], callback_track, ns);
    open.pop_back();
  };

  const uint64_t first = added_ > capacity_ ? added_ - capacity_ : 0;
  for (uint64_t i = first; i < added_; ++i) {
    const TraceRecord& record = ring_[i % capacity_];
    const std::string& name = *names_[record.name];
    const char* phase_name = Trace::PhaseName(static_cast<Trace::Phase>(record.phase));
    const std::string in_args = std::string(",\"args\":{\"phase\":\"") + phase_name + "\"}";
    switch (record.kind) {
      case TraceRecord::kPhase: {
        if (open_phase != nullptr) out.Event("E", "phase", open_phase, phase_track, record.ns);
        open_phase = phase_name;
        std::string args = ",\"args\":{\"turn\":" + std::to_string(record.id);
        if (!name.empty()) {
          args += ",\"timeout_ms\":" + std::to_string(static_cast<int32_t>(record.arg)) +
                  ",\"reason\":" + Quoted(name);
        }
        out.Event("B", "phase", phase_name, phase_track, record.ns, args + "}");
        break;
      }
      case TraceRecord::kCallbackBegin:
        open.push_back(record);
        out.Event("B", "callback", name, callback_track, record.ns, in_args);
        break;
      case TraceRecord::kDrainBegin:
        open.push_back(record);
        out.Event("B", "drain", name, callback_track, record.ns, in_args);
        break;
      case TraceRecord::kCallbackEnd:
      case TraceRecord::kDrainEnd:
        if (!open.empty()) end_callback(record.ns);
        break;
      case TraceRecord::kWrite:
        out.Event("i", "write", "write", callback_track, record.ns,
                  ",\"s\":\"t\",\"args\":{\"fd\":" + std::to_string(record.id) +
                      ",\"bytes\":" + std::to_string(record.arg) + ",\"phase\":\"" + phase_name + "\"}");
        break;
      case TraceRecord::kHandleOpen:
      case TraceRecord::kHandleClose: {
        const bool opens = record.kind == TraceRecord::kHandleOpen;
        if (opens) handle_ids[record.id] = ++handles;
        const auto it = handle_ids.find(record.id);
        if (it == handle_ids.end()) break;
        out.Event(opens ? "b" : "e", "handle", name, callback_track, record.ns,
                  ",\"id\":\"" + std::to_string(number_) + "." + std::to_string(it->second) + "\"");
        if (!opens) handle_ids.erase(it);
        break;
      }
    }
  }
  while (!open.empty()) end_callback(end_ns);
  if (open_phase != nullptr) out.Event("E", "phase", open_phase, phase_track, end_ns);
}

}  // namespace lab
