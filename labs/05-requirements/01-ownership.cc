// Ownership and RAII: who gives a thing back, and when.
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

// Stands for whatever must be given back: memory, a file, a socket, a lock.
class Door {
 public:
  explicit Door(std::string name) : name_(std::move(name)) { std::printf("open %s\n", name_.c_str()); }
  ~Door() { std::printf("close %s\n", name_.c_str()); }
  Door(const Door&) = delete;  // Two copies would close one door twice.
  Door& operator=(const Door&) = delete;

 private:
  const std::string name_;
};

void Visit(bool in_a_hurry) {
  Door garden("garden");
  if (in_a_hurry) return;
  Door house("house");
  std::puts("inside");
}

// Owns the door from now on; it is closed when this function is done with it.
void Take(std::unique_ptr<Door> door) {
  std::printf("taken: %s\n", door ? "yes" : "no");
}

int main() {
  Visit(true);
  Visit(false);
  auto cellar = std::make_unique<Door>("cellar");
  Take(std::move(cellar));
  std::printf("still mine: %s\n", cellar ? "yes" : "no");
}
