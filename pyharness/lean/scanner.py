"""Reading a Lean file: its declarations, each with the scope it stands in.

The commands are those of Lean 4 and Mathlib (namespaces, sections, `variable`, `open`, local
notation and instances …). What no command of ours is skipped; a statement that cannot be parsed
is kept with its problem. Only a text that cannot be a Lean file at all raises.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from pyharness.errors import LeanSyntaxError
from pyharness.lean.commands import DECLARATIONS, Source, command_starts
from pyharness.lean.declarations import Head, make_declaration, parse_statement, read_head
from pyharness.lean.lexer import LexError, Tokens, behind_group, skip_comment, symbols, tokenize
from pyharness.lean.limits import MOST_BINDERS, MOST_ONE_SHOTS, MOST_SCOPES
from pyharness.lean.notation_commands import KINDS, parse_notation
from pyharness.lean.notation_terms import rule_of_notation
from pyharness.lean.parser import Parser
from pyharness.lean.parser_binders import declared
from pyharness.lean.parser_errors import NotationClash, ParseError
from pyharness.lean.scopes import Frame, ScopedRules, with_variables
from pyharness.lean.syntax import Declaration, LeanFile, Notation, Term


def read_file(path: Path, notations: Sequence[Notation] = ()) -> LeanFile:
    """Read a Lean file from disk; see `read_text`."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise LeanSyntaxError(
            f"cannot be read ({error.strerror})", where=str(path), remedy="give a readable file"
        ) from error
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        raise LeanSyntaxError(
            f"byte 0x{raw[error.start]:02x} is not UTF-8",
            where=f"{path}:{line}:{column}",
            remedy="save the file as UTF-8",
        ) from error
    return read_text(text, str(path), notations)


def read_text(text: str, path: str = "<text>", notations: Sequence[Notation] = ()) -> LeanFile:
    """Read Lean source text.

    Parameters
    ----------
    text : the source.
    path : named in errors and in the result.
    notations : notations that imported files declare (their `LeanFile.notations`).

    Raises `LeanSyntaxError` for an unterminated comment or string and for an `end` that closes
    nothing or the wrong thing.
    """
    return _Scanner(Source.of(text.removeprefix("\ufeff"), path), notations).run()


class _Scanner:
    def __init__(self, source: Source, notations: Sequence[Notation]) -> None:
        self.source = source
        self.stack = [Frame("", False)]
        self.rules = ScopedRules()
        self.imports: list[str] = []
        self.declarations: list[Declaration] = []
        self.module_docs: list[str] = []
        self.notations: list[Notation] = []
        for notation in notations:
            if not notation.local:
                self._add_rule(notation)
        self.one_shot = 0  # how many frames of `X in` end with the next command

    @property
    def frame(self) -> Frame:
        return self.stack[-1]

    def run(self) -> LeanFile:
        text = self.source.text
        starts = command_starts(self.source)
        index = 0
        if not starts or text[: starts[0]].strip():
            starts.insert(0, 0)
        while index < len(starts):
            begin = starts[index]
            index += 1
            end = starts[index] if index < len(starts) else len(text)
            while not self._complete(begin, end) and index < len(starts):
                index += 1
                end = starts[index] if index < len(starts) else len(text)
            self._commands(begin, end)
        self._finish()
        return LeanFile(
            path=self.source.path,
            imports=tuple(self.imports),
            declarations=tuple(self.declarations),
            module_docs=tuple(self.module_docs),
            notations=tuple(self.notations),
        )

    def _complete(self, begin: int, end: int) -> bool:
        """False while only a docstring, attributes or modifiers have been seen."""
        text = self.source.text
        if text.startswith("/-!", begin):
            return True
        if not text.startswith(("/--", "@[", "p", "n", "u", "m", "s", "l"), begin):
            return True
        return bool(read_head(text, begin, end).keyword)

    def _finish(self) -> None:
        unclosed = self.stack[-1]
        if len(self.stack) > 1 and unclosed.is_namespace:
            # Lean closes sections and namespaces at the end of the file by itself.
            self.stack = self.stack[:1]

    # -- commands -------------------------------------------------------------------------

    def _commands(self, begin: int, end: int) -> None:
        """The command in `[begin, end)`, and what follows its `in`."""
        text = self.source.text
        if len(self.stack) > MOST_SCOPES or self.one_shot > MOST_ONE_SHOTS:
            raise self.source.error(
                "too many namespaces, sections and 'in's are open", begin, "close some"
            )
        if text.startswith("/-!", begin):
            stop = skip_comment(text, begin, end)
            self.module_docs.append(text[begin + 3 : stop - 2].strip())
            return
        head = read_head(text, begin, end)
        handler = _HANDLERS.get(head.keyword)
        if head.keyword in DECLARATIONS:
            self._declaration(head, end)
            self._end_one_shots()
        elif head.keyword in KINDS:
            self._notation(head, end)
            self._end_one_shots()
        elif handler is not None:
            self._scoped_command(head, handler, end)
        else:
            self._end_one_shots()

    def _end_one_shots(self) -> None:
        if self.one_shot:
            del self.stack[-self.one_shot :]
            self.one_shot = 0

    def _scoped_command(
        self, head: Head, handler: Callable[[_Scanner, Parser, Head], None], end: int
    ) -> None:
        """A command that may be `X in`: then it lasts for the next command only."""
        grammar = self.rules.grammar(self.frame)
        try:
            tokens = tokenize(
                self.source.text, head.start, end, self.source.position(head.start), grammar.table
            )
        except LexError:
            return
        marker = _find_in(tokens) if head.keyword in _MAY_BE_ONE_SHOT else -1
        parser = Parser(tokens, grammar)
        parser.i = 1
        if marker >= 0:
            self.stack.append(self.frame.child("", False, tokens.pos[0][0]))
            self.one_shot += 1
        try:
            handler(self, parser, head)
        except NotationClash as clash:
            # `variable {φ : …}` although φ is notation in a namespace we thought open: it is not.
            if marker >= 0:
                self.stack.pop()
                self.one_shot -= 1
            self.frame.hidden_tokens |= {clash.token}
            for frame in self.stack:
                frame.changed()
            self._scoped_command(head, handler, end)
            return
        except (ParseError, RecursionError):
            pass  # a command we only partly know changes nothing more
        self.frame.changed()
        if marker >= 0:
            rest = tokens.start[marker] + 2
            if tokens.kind[marker + 1] != "eof":
                self._commands(tokens.start[marker + 1], end)
            elif not self.source.text[rest:end].strip():
                return
        else:
            self._end_one_shots()

    def _declaration(self, head: Head, end: int) -> None:
        source = self.source
        scope = self.frame.scope()
        grammar = self.rules.grammar(self.frame)
        statement = parse_statement(source, head.start, end, head.keyword, grammar)
        prefix = statement.name.rpartition(".")[0]
        if statement.problem and prefix and not statement.name.startswith("_root_."):
            # The notation of the namespace in the name is in force too.
            inner = self.rules.grammar(self.frame, prefix)
            again = parse_statement(source, head.start, end, head.keyword, inner)
            statement = again if not again.problem else statement
        declared_local = head.keyword == "instance" and "local" in head.modifiers
        if statement.name and (declared_local or "local instance" in head.attributes):
            self.frame.local_instances = (*self.frame.local_instances, statement.name)
            self.frame.changed()
        self.declarations.append(make_declaration(source, head, statement, scope, end))

    def _notation(self, head: Head, end: int) -> None:
        grammar = self.rules.grammar(self.frame)
        local = "local" in head.modifiers
        scope = head.scoped_to
        if "scoped" in head.modifiers and not scope:
            scope = ".".join(self.frame.namespaces)
        try:
            tokens = tokenize(
                self.source.text, head.start, end, self.source.position(head.start), grammar.table
            )
            notation = parse_notation(Parser(tokens, grammar), scope, local=local)
        except (LexError, ParseError, RecursionError):
            return
        self._add_rule(notation)
        self.notations.append(notation)

    def _add_rule(self, notation: Notation) -> None:
        rule = rule_of_notation(notation)
        if rule.elements[0].kind != "lit" and (
            len(rule.elements) < 2 or rule.elements[1].kind != "lit"
        ):
            return
        if notation.local:
            # Local to the enclosing section; a one-shot frame does not outlive the command.
            frame = self.stack[-1 - self.one_shot] if self.one_shot else self.frame
            frame.local_rules = (*frame.local_rules, rule)
        elif rule.scope:
            self.rules.scoped.append(rule)
        else:
            self.rules.everywhere.append(rule)
        for frame in self.stack:
            frame.changed()

    # -- handlers -------------------------------------------------------------------------

    def import_(self, p: Parser, head: Head) -> None:
        while p.kind[p.i] != "eof":
            if p.kind[p.i] == "id" and p.value[p.i] not in ("all", "public", "meta"):
                self.imports.append(p.value[p.i])
            p.i += 1

    def namespace(self, p: Parser, head: Head) -> None:
        self.stack.append(self.frame.child(p.value[p.i], True, p.pos[0][0]))

    def section(self, p: Parser, head: Head) -> None:
        name = p.value[p.i] if p.kind[p.i] == "id" else ""
        self.stack.append(self.frame.child(name, False, p.pos[0][0]))

    def mutual(self, p: Parser, head: Head) -> None:
        self.stack.append(self.frame.child("", False, self.source.position(head.start)[0]))

    def end(self, p: Parser, head: Head) -> None:
        name = p.value[p.i] if p.kind[p.i] in ("id", "sym") else ""
        opened = self.frame.name
        offset = head.start
        if len(self.stack) == 1:
            raise self.source.error(
                f"'end {name}'".replace(" '", "'") + " closes nothing",
                offset,
                "remove it or open the section it should close",
            )
        if name == opened:
            self.stack.pop()
            return
        # `end A.B` closes `namespace A` and `namespace B`; so does `end B` for `namespace A.B`.
        closing = name
        while len(self.stack) > 1 and closing:
            top = self.frame.name
            if not top:
                break
            if closing == top:
                self.stack.pop()
                return
            if closing.endswith("." + top):
                self.stack.pop()
                closing = closing[: -len(top) - 1]
                continue
            if top.endswith("." + closing):
                kept = top[: -len(closing) - 1]
                old = self.stack.pop()
                self.stack.append(self.frame.child(kept, old.is_namespace, old.line))
                return
            break
        wanted = f"'end {opened}'" if opened else "'end'"
        raise self.source.error(
            f"'end {name}' does not match the section or namespace opened in line "
            f"{self.frame.line}",
            offset,
            f"write {wanted}",
        )

    def variable(self, p: Parser, head: Head) -> None:
        self.frame.variables = with_variables(self.frame.variables, declared(p))
        if len(self.frame.variables) > MOST_BINDERS:
            raise self.source.error(
                f"more than {MOST_BINDERS} variables are in force", head.start, "close sections"
            )

    def open(self, p: Parser, head: Head) -> None:
        frame = self.frame
        scoped = p.value[p.i] == "scoped"
        if scoped:
            p.i += 1
        while p.kind[p.i] == "id":
            name = p.value[p.i].removeprefix("_root_.")
            p.i += 1
            if p.at("(") and p.tokens.match[p.i] > 0:
                close = p.tokens.match[p.i]
                chosen = " ".join(p.value[p.i : close + 1])
                frame.hidden_opens = (*frame.hidden_opens, f"{name} {chosen}")
                p.i = close + 1
                continue
            if p.value[p.i] in ("hiding", "renaming"):
                words = []
                while p.kind[p.i] == "id" or p.value[p.i] in ("→", "->", ","):
                    words.append(p.value[p.i])
                    p.i += 1
                frame.hidden_opens = (*frame.hidden_opens, f"{name} {' '.join(words)}")
            if scoped:
                frame.opens_scoped = (*frame.opens_scoped, name)
            else:
                frame.opens = (*frame.opens, name)

    def include(self, p: Parser, head: Head) -> None:
        while p.kind[p.i] == "id":
            self.frame.includes |= {p.value[p.i]}
            p.i += 1

    def omit(self, p: Parser, head: Head) -> None:
        found: list[Term] = []
        while p.kind[p.i] != "eof" and not p.at("in"):
            found.append(p.term(1024))
        names = {term.name for term in found if hasattr(term, "name")}
        self.frame.includes -= names
        self.frame.omits = (*self.frame.omits, *found)

    def attribute(self, p: Parser, head: Head) -> None:
        close = p.tokens.match[p.i] if p.at("[") else -1
        if close < 0:
            return
        words = p.value[p.i : close]
        p.i = close + 1
        if "instance" in words and ("local" in words or "scoped" in words):
            removed = words[words.index("instance") - 1] == "-"
            while p.kind[p.i] == "id":
                names = self.frame.local_instances
                name = p.value[p.i]
                if removed:
                    self.frame.local_instances = tuple(n for n in names if n != name)
                else:
                    self.frame.local_instances = (*names, name)
                p.i += 1

    def nothing(self, p: Parser, head: Head) -> None:
        """A command that matters only for its `in`."""


_HANDLERS: dict[str, Callable[[_Scanner, Parser, Head], None]] = {
    "import": _Scanner.import_,
    "module": _Scanner.nothing,
    "namespace": _Scanner.namespace,
    "section": _Scanner.section,
    "mutual": _Scanner.mutual,
    "end": _Scanner.end,
    "variable": _Scanner.variable,
    "variables": _Scanner.variable,
    "open": _Scanner.open,
    "include": _Scanner.include,
    "omit": _Scanner.omit,
    "attribute": _Scanner.attribute,
    "set_option": _Scanner.nothing,
    "universe": _Scanner.nothing,
    "deprecated": _Scanner.nothing,
    "unseal": _Scanner.nothing,
    "seal": _Scanner.nothing,
    "export": _Scanner.nothing,
}
_MAY_BE_ONE_SHOT = symbols(
    "variable open include omit attribute set_option universe unseal seal export"
)


def _find_in(tokens: Tokens) -> int:
    """Index of the `in` that makes a command one-shot, or -1."""
    i = 0
    while tokens.kind[i] != "eof":
        if tokens.value[i] == "in" and tokens.kind[i] == "sym":
            return i
        i = behind_group(tokens.match, i)
    return -1
