"""What waiting costs."""

import resource

from labkit.plugin import exercise


def cpu_seconds(lab, milliseconds: int) -> float:
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = used()
    assert lab.run(f"setTimeout(() => console.log('done'), {milliseconds});\n").lines == ["done"]
    return used() - before


@exercise("8.2", title="a process that waits for a timer uses no processor time meanwhile")
def test_waiting_is_free(lab):
    # The difference is what the waiting cost: next to nothing, or the whole time where the loop is asked again and again.
    assert cpu_seconds(lab, 1500) - cpu_seconds(lab, 1) < 0.25
