"""What the command line says."""

WORDS: dict[str, tuple[str, str]] = {
    "cli.interrupted": ("已中断，没有完成。", "Interrupted; not done."),
    "cli.waiting": (
        "另一个程序正在写入这份数据，等它结束后继续…（按 Ctrl+C 放弃）",
        "Another program is writing to this office's data; going on when it is through… (Ctrl+C gives up)",
    ),
    "cli.damaged": (
        "数据库有 {count} 处不一致。请用最近的备份替换它，并删掉旁边的 -wal 和 -shm 文件。",
        "The database is inconsistent in {count} places. Put your latest backup in its place, and delete the -wal "
        "and -shm files beside it.",
    ),
    "cli.sound": ("数据库完好。", "The database is sound."),
    "cli.demo_written": ("示例办公室的资料在：{folder}", "The sample office's papers are in: {folder}"),
    "cli.demo_building": ("正在生成示例办公室… {percent}%", "Making the sample office… {percent}%"),
}
