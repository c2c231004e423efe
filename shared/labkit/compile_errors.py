"""The compiler's output, shortened to what a learner needs first, with the usual cause."""

from __future__ import annotations

import re

_FIRST = re.compile(r"^(?P<file>[^:\n]+):(?P<line>\d+)(?::(?P<column>\d+))?: (?:fatal )?error: (?P<text>.*)$", re.M)
_LINK = re.compile(r"^(?:.*?:)?\s*(?:(?P<file>[^:\s]+):(?P<line>\d+): )?undefined reference to [`'](?P<name>[^'\n]+)'", re.M)

_CAUSES = (
    (r"SyntaxError: (Unexpected end|missing)", "a bracket, brace or quote is not closed above."),
    (r"SyntaxError", "a bracket, comma or quote too many or too few at the mark, or on the line before it."),
    (r"expected ['‘];['’]", "a semicolon is missing, usually at the end of the line before."),
    (r"expected ['‘][)}\]]['’]|expected declaration|at end of input", "a bracket or brace is not closed (or closed twice) above."),
    (r"was not declared in this scope|has not been declared|does not name a type",
     "a misspelt name, a missing #include, a missing namespace (v8::, std::), or a use before the declaration."),
    (r"no matching function for call", "the arguments have other types, or another number, than the function's declaration asks for; "
     "in V8 most calls want the isolate or the context first."),
    (r"has no member named", "a misspelt member, or `.` where `->` is meant; v8::Local is used with `->`."),
    (r"<lambda|captur", "a lambda that captures cannot become a C callback: pass what it needs through `void* data`."),
    (r"string_view.* to .const char", "a std::string_view is no C string: take .data() where the text ends in a zero byte, or name the literal."),
    (r"cannot convert|invalid conversion|could not convert",
     "a value of one type where another is needed; V8's numbers and strings are made with v8::Number::New, v8::String::NewFromUtf8."),
    (r"MaybeLocal|Maybe<", "V8 answers with a Maybe because JavaScript may have thrown: take the value with .ToLocal(&x) or .To(&x) and handle false."),
    (r"deleted function|use of deleted", "the object must not be copied: pass a reference, or std::move it."),
    (r"discards qualifiers", "a method that is not const is called on something const."),
    (r"unused (variable|parameter)|set but not used", "something is declared and never used: finish the line that should use it, or remove it."),
    (r"control reaches end|no return statement", "a path through the function returns nothing."),
    (r"redefinition|redeclared", "the same name is defined twice in one scope."),
    (r"No such file or directory", "the #include names a file that is not on the include path."),
    (r"undefined reference", "a function is declared but its body is nowhere: a different signature, or not in the namespace it was declared in."),
)


def first(output: str) -> tuple[str, int, str] | None:
    """(file, line, text) of the first error, None when there is none that we can read."""
    match = _FIRST.search(output)
    if match:
        return match["file"], int(match["line"]), match["text"]
    link = _LINK.search(output)
    if link:
        return link["file"] or "", int(link["line"] or 0), f"undefined reference to '{link['name']}'"
    return None


def cause(text: str) -> str:
    """The usual cause of an error, or ""."""
    return next((why for pattern, why in _CAUSES if re.search(pattern, text)), "")


def shortened(output: str, lines: int = 8) -> list[str]:
    """The first error with the compiler's picture of the place, and how many more there are."""
    match = _FIRST.search(output) or _LINK.search(output)
    rows = (output[match.start():] if match else output).rstrip().split("\n")
    shown = [rows[0]]
    for row in rows[1:lines]:
        if _FIRST.match(row):
            break
        shown.append(row)
    total = len(_FIRST.findall(output)) or len(_LINK.findall(output))
    if total > 1:
        shown.append(f"({total - 1} more after this one; mend the first one first.)")
    return shown
