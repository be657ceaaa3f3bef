"""``python -m crm_desktop`` and the installed command."""

import gc
import sys

# Starting makes some 70,000 objects that stay; looking through them for garbage takes a tenth of it.
gc.set_threshold(100_000, 10, 10)


def main() -> None:
    try:
        sys.exit(_run())
    except KeyboardInterrupt:  # before the command had begun: it has words of its own for later
        sys.exit(2)


def _run() -> int:
    if sys.argv[1:2] == ["--read-sheet"]:  # a frozen program is its own child process
        from crm_desktop.documents.importing import sheet_process

        return sheet_process.main(sys.argv[2:])
    if sys.argv[1:2] == ["--make-index"]:
        from crm_desktop.core import customer_text

        return customer_text.main()
    if sys.argv[1:2] == ["--draw"]:
        from crm_desktop.gui.attachments import drawing_process

        return drawing_process.main()
    from crm_desktop import cli

    for stream in (sys.stdout, sys.stderr):
        # A console in another code page must not stop a customer's name from being printed;
        # a Windows program without a console has no streams at all.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    return cli.main()


if __name__ == "__main__":
    main()
