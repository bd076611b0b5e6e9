"""The file of a screened table: where it goes, in which form, and that nothing of the user's is overwritten."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

from kg.batch import texts, workbook
from kg.batch.results import Results
from kg.batch.run import Run
from kg.casework import decided_matches
from kg.errors import SourceError, UsageError
from kg.files.apart import measured
from kg.model.records import fingerprint
from kg.store.settings import settings

WRITERS = {".xlsx": workbook.write, ".csv": texts.write_csv, ".json": texts.write_json}


def beside(path: Path) -> Path:
    """`people.csv` → `people.screened.csv`; a form that we do not write becomes a workbook."""
    suffix = path.suffix.lower() if path.suffix.lower() in WRITERS else ".xlsx"
    return path.with_name(f"{path.stem}.screened{suffix}")


def check(path: Path, source: Path) -> None:
    """UsageError for a form that is not written, for the table itself, and for a folder that is not there."""
    if path.suffix.lower() not in WRITERS:
        raise UsageError(f"{path.name} is none of {', '.join(WRITERS)}", where="--out", todo="name the file so")
    if path.absolute() == source.absolute() or (path.exists() and path.samefile(source)):
        raise UsageError("that is the table itself", where="--out", todo="name another file")
    if not path.parent.is_dir():
        raise UsageError(f"no folder {path.parent}", where="--out", todo="make it, or name a file in another one")


def save(run: Run, path: Path, *, overwrite: bool = False) -> bool:
    """Write the file; False when it is there already as this run would write it. A file that is not ours is left alone.

    UsageError when another file is there, such as our own with a person's remarks in it.
    """
    key, written = str(path.absolute()), run.progress.about("written", {})
    decided = fingerprint(sorted(astuple(one) for one in decided_matches.in_force(settings().files).values()))
    if path.exists():
        ours = measured(path)[0] == written.get(key)
        if ours and run.progress.about("decided", decided) == decided:
            return False
        if not ours and not overwrite:
            todo = "move it away, name another with --out, or say --overwrite"
            raise UsageError("the file is there and is not what this run would write", where=str(path), todo=todo)
    _write(run, path)
    run.progress.keep({"written": written | {key: measured(path)[0]}, "decided": decided})
    return True


def _write(run: Run, path: Path) -> None:
    """A reader never sees half a file."""
    part = path.with_name(f".{path.name}.part")
    try:
        WRITERS[path.suffix.lower()](Results(run), part)
        part.replace(path)
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}", where=str(path), todo="check the folder") from None
    finally:
        part.unlink(missing_ok=True)
