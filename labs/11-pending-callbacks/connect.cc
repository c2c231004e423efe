// An attempt to connect: a handle (the pipe or the TCP socket) and a request (this one connect). libuv
// borrows both. It never calls back from within uv_*_connect. An error that it knows already waits for the
// pending phase; what the kernel answers later comes from poll; what is closed first ends with UV_ECANCELED
// in the closing phase.
//
// Invariant: JavaScript is told exactly once how an attempt ended, and never before the call that started it
// has returned.
//
// In Node: ConnectWrap in src/connect_wrap.h, PipeWrap::Connect, TCPWrap::Connect,
// ConnectionWrap::AfterConnect.
#include <sys/un.h>

#include "callback_scope.h"
#include "environment.h"
#include "errors.h"
#include "handle.h"
#include "request.h"
#include "subsystem.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

namespace pending_callbacks {

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

class Connection;

class ConnectRequest final : public Request {
 public:
  explicit ConnectRequest(Connection& connection);

  uv_connect_t* uv() { return &uv_; }
  Connection& connection() { return connection_; }
  static ConnectRequest& From(uv_connect_t* uv) {
    return *static_cast<ConnectRequest*>(static_cast<Request*>(uv->data));
  }
  using Request::Done;

 private:
  uv_connect_t uv_;
  Connection& connection_;  // Outlives the request, which libuv completes before the handle's close callback.
};

class Connection final : public Handle {
 public:
  Connection(Environment& env, v8::Local<v8::Object> object, bool is_pipe, v8::Local<v8::Function> on_connect)
      : Handle(env, Init(env, &uv_, is_pipe), is_pipe ? "pipe" : "tcp"),
        object_(env.isolate(), object),
        on_connect_(env.isolate(), on_connect) {
    object->SetAlignedPointerInInternalField(0, this);
  }

  // The Connection of `this`; null when its close callback has run.
  static Connection* From(const Arguments& args) {
    return static_cast<Connection*>(args.This()->GetAlignedPointerFromInternalField(0));
  }

  void ConnectPipe(const char* path) {
    // TODO(11.1): Make a ConnectRequest and give it to uv_pipe_connect, with Completed. It returns nothing: every error of a pipe comes to Completed.
    (void)path;
    LAB_TODO("11.1", "Make a ConnectRequest and give it to uv_pipe_connect, with Completed. It returns nothing: every error of a pipe comes to Completed.");
    // END(11.1)
  }

  void ConnectTcp(const sockaddr* address) {
    // TODO(11.1): The same with uv_tcp_connect. This one may return an error: give that and the request to Refused.
    (void)address;
    LAB_TODO("11.1", "The same with uv_tcp_connect. This one may return an error: give that and the request to Refused.");
    // END(11.1)
  }

  // Closes; `callback`, where there is one, is called in the closing phase. A connect that is under way ends
  // first.
  void CloseThen(v8::Local<v8::Value> callback) {
    // TODO(11.5): Keep the callback in on_close_ if it is a function, and close the handle.
    (void)callback;
    LAB_TODO("11.5", "Keep the callback in on_close_ if it is a function, and close the handle.");
    // END(11.5)
  }

 protected:
  void OnClose() override {
    v8::HandleScope handle_scope(env().isolate());
    object_.Get(env().isolate())->SetAlignedPointerInInternalField(0, nullptr);
    if (env().exiting()) return;
    if (refusal_ != 0) TellRefusal();
    if (!on_close_.IsEmpty()) TellClosed();
  }

 private:
  // How a request ends, called by libuv: in the pending phase, from poll, or while the handle is closing.
  static void Completed(uv_connect_t* uv, int status) {
    ConnectRequest& request = ConnectRequest::From(uv);
    Connection& self = request.connection();
    const char* kind = self.IsClosing() ? "close" : "connect";
    // TODO(11.2): Unless the environment is exiting, call on_connect_ with the status, in a CallbackScope of this kind with the request's async context. In any case the request is done, and after a failure the handle closes.
    (void)kind, (void)status;
    LAB_TODO("11.2", "Unless the environment is exiting, call on_connect_ with the status, in a CallbackScope of this kind with the request's async context. In any case the request is done, and after a failure the handle closes.");
    // END(11.2)
  }

  // libuv has returned an error: it has not taken the request, and Completed will never be called.
  void Refused(ConnectRequest* request, int error) {
    // TODO(11.3): We are inside of connect(): tell nobody yet. The request is done; remember the error in refusal_ and close the handle.
    (void)request, (void)error;
    LAB_TODO("11.3", "We are inside of connect(): tell nobody yet. The request is done; remember the error in refusal_ and close the handle.");
    // END(11.3)
  }

  void TellRefusal() {
    // TODO(11.3): Now the call has returned: call on_connect_ with refusal_, in a CallbackScope of kind "close" with the handle's async context.
    LAB_TODO("11.3", "Now the call has returned: call on_connect_ with refusal_, in a CallbackScope of kind \"close\" with the handle's async context.");
    // END(11.3)
  }

  void TellClosed() {
    // TODO(11.5): Call on_close_, in a CallbackScope of kind "close" with the handle's async context.
    LAB_TODO("11.5", "Call on_close_, in a CallbackScope of kind \"close\" with the handle's async context.");
    // END(11.5)
  }

  static uv_handle_t* Init(Environment& env, uv_any_handle* uv, bool is_pipe) {
    // Neither opens a socket yet; both fail only for flags that we do not give.
    LAB_CHECK((is_pipe ? uv_pipe_init(env.loop(), &uv->pipe, 0) : uv_tcp_init(env.loop(), &uv->tcp)) == 0);
    return &uv->handle;
  }

  uv_any_handle uv_;
  v8::Global<v8::Object> object_;  // Keeps the wrapper: nobody else need hold it while the handle lives.
  v8::Global<v8::Function> on_connect_;
  v8::Global<v8::Function> on_close_;
  int refusal_ = 0;
};

ConnectRequest::ConnectRequest(Connection& connection)
    : Request(connection.env(), reinterpret_cast<uv_req_t*>(&uv_), "connect"), connection_(connection) {}

// An IP address and a port as the kernel wants them. False: the text is no address.
bool ParseAddress(const char* host, int port, sockaddr_storage* storage) {
  return uv_ip4_addr(host, port, reinterpret_cast<sockaddr_in*>(storage)) == 0 ||
         uv_ip6_addr(host, port, reinterpret_cast<sockaddr_in6*>(storage)) == 0;
}

// new Connection(isPipe, onConnect): lab/connect.js has looked at all arguments.
void Construct(const Arguments& args) {
  LAB_CHECK(args.IsConstructCall() && args[1]->IsFunction());
  new Connection(Environment::From(args), args.This(), args[0]->IsTrue(), args[1].As<v8::Function>());
}

void ConnectPipe(const Arguments& args) {
  v8::String::Utf8Value path(args.GetIsolate(), args[0]);
  if (Connection* connection = Connection::From(args)) connection->ConnectPipe(*path);
}

void ConnectTcp(const Arguments& args) {
  v8::String::Utf8Value host(args.GetIsolate(), args[0]);
  sockaddr_storage address;
  LAB_CHECK(ParseAddress(*host, args[1].As<v8::Int32>()->Value(), &address));
  if (Connection* connection = Connection::From(args)) {
    connection->ConnectTcp(reinterpret_cast<const sockaddr*>(&address));
  }
}

void CloseConnection(const Arguments& args) {
  if (Connection* connection = Connection::From(args)) connection->CloseThen(args[0]);
}

void IsIP(const Arguments& args) {
  v8::String::Utf8Value host(args.GetIsolate(), args[0]);
  sockaddr_storage address;
  args.GetReturnValue().Set(ParseAddress(*host, 0, &address));
}

// libuv 1.44 cuts a path that is too long, and would connect to somebody else.
void IsSocketPath(const Arguments& args) {
  v8::String::Utf8Value path(args.GetIsolate(), args[0]);
  args.GetReturnValue().Set(path.length() > 0 &&
                            static_cast<size_t>(path.length()) < sizeof(sockaddr_un::sun_path));
}

const Method kConnectionMethods[] = {
    {"connectPipe", ConnectPipe, 1}, {"connectTcp", ConnectTcp, 2}, {"close", CloseConnection, 1}};
const Class kClasses[] = {{"Connection", Construct, 1, kConnectionMethods}};
const Method kMethods[] = {{"isIP", IsIP, 1}, {"isSocketPath", IsSocketPath, 1}};

}  // namespace pending_callbacks

extern const Subsystem kChapter11 = {.name = "pending_callbacks",
                                     .slot = 11,
                                     .methods = pending_callbacks::kMethods,
                                     .classes = pending_callbacks::kClasses};

}  // namespace lab
