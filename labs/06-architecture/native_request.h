// Requests that are in flight at the end: --native-request. A cleanup hook, so at the end, queues two pieces of work
// for a pool that has one thread. The first holds the thread until a handle has been closed; the second waits for
// the thread. So it can be cancelled for sure, or else is done for sure, and it says which.
#ifndef LAB_06_NATIVE_REQUEST_H_
#define LAB_06_NATIVE_REQUEST_H_

#include <memory>

#include "handle.h"
#include "native_timer.h"
#include "options.h"
#include "request.h"

namespace lab::engine {

// What the first piece of work passes: it says that it has begun, and waits until the gate is open.
struct Gate {
  Gate() {
    uv_sem_init(&begun, 0);
    uv_sem_init(&open, 0);
  }
  ~Gate() {
    uv_sem_destroy(&begun);
    uv_sem_destroy(&open);
  }
  uv_sem_t begun, open;
};

// Opens the gate in its close callback. An environment that closes nothing has it closed in the loop's next turn.
class GateKeeper final : public Handle {
 public:
  GateKeeper(Environment& env, std::shared_ptr<Gate> gate) : Handle(env, Init(env, &uv_), "idle"), gate_(std::move(gate)) {
    uv_idle_start(&uv_, [](uv_idle_t* uv) { static_cast<Handle*>(uv->data)->Close(); });
  }

 protected:
  void OnClose() override { uv_sem_post(&gate_->open); }

 private:
  static uv_handle_t* Init(Environment& env, uv_idle_t* uv) {
    uv_idle_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }

  uv_idle_t uv_;
  std::shared_ptr<Gate> gate_;
};

class NativeRequest final : public Request {
 public:
  static void Start(Environment& env) {
    if (!env.options().Get("--native-request")) return;
    uv_os_setenv("UV_THREADPOOL_SIZE", "1");  // Before anything uses the pool.
    env.AddCleanupHook(AtTheEnd, &env);
  }

 private:
  NativeRequest(Environment& env, std::shared_ptr<Gate> gate)
      : Request(env, reinterpret_cast<uv_req_t*>(&uv_), "work"), gate_(std::move(gate)) {
    uv_queue_work(env.loop(), &uv_, Work, OnDone);
  }

  static void AtTheEnd(void* data) {
    Environment& env = *static_cast<Environment*>(data);
    auto gate = std::make_shared<Gate>();
    new GateKeeper(env, gate);
    new NativeRequest(env, gate);
    uv_sem_wait(&gate->begun);
    new NativeRequest(env, nullptr);
  }

  static void Work(uv_work_t* uv) {
    Gate* gate = static_cast<NativeRequest*>(static_cast<Request*>(uv->data))->gate_.get();
    if (gate == nullptr) return;
    uv_sem_post(&gate->begun);
    uv_sem_wait(&gate->open);
  }

  static void OnDone(uv_work_t* uv, int status) {
    auto* self = static_cast<NativeRequest*>(static_cast<Request*>(uv->data));
    if (self->gate_ == nullptr) Say(status == UV_ECANCELED ? "native request cancelled" : "native request done");
    self->Done();
  }

  uv_work_t uv_;
  std::shared_ptr<Gate> gate_;
};

}  // namespace lab::engine

#endif  // LAB_06_NATIVE_REQUEST_H_
