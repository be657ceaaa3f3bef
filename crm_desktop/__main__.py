"""``python -m crm_desktop`` and the installed command."""

import gc
import sys

# Starting makes some 70,000 objects that stay; looking through them for garbage takes a tenth of it.
gc.set_threshold(100_000, 10, 10)


def main() -> None:
    if sys.argv[1:2] == ["--read-sheet"]:  # a frozen program is its own child process
        from crm_desktop.documents import sheet_process

        sys.exit(sheet_process.main(sys.argv[2:]))
    from crm_desktop import cli

    for stream in (sys.stdout, sys.stderr):
        # A console in another code page must not stop a customer's name from being printed;
        # a Windows program without a console has no streams at all.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(cli.main())


if __name__ == "__main__":
    main()
