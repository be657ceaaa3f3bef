"""What the command line says."""

WORDS: dict[str, tuple[str, str]] = {
    "cli.interrupted": ("已中断，没有完成。", "Interrupted; not done."),
    "cli.interrupted_done": (
        "已中断；在那之前已经完成的都已保存。",
        "Interrupted; what had been done by then is saved.",
    ),
    "cli.untold": ("结果写不出来：{reason}", "The result cannot be written out: {reason}"),
    "cli.done_untold": (
        "已经完成并保存，只是结果写不出来：{reason}",
        "It is done and saved; only the result cannot be written out: {reason}",
    ),
    "cli.waiting": (
        "另一个程序正在写入这份数据，等它结束后继续…（按 Ctrl+C 放弃）",
        "Another program is writing to this office's data; going on when it is through… (Ctrl+C gives up)",
    ),
    "cli.no_display": ("这里没有屏幕，打不开窗口。", "There is no screen here for a window."),
    "cli.nobody": ("没有叫“{name}”的员工。", "Nobody on the staff is called {name}."),
    "cli.no_such_filter": ("没有保存过叫“{name}”的筛选。", "No filter is saved under the name {name}."),
    "cli.full_needs_json": ("完整档案只以 JSON 给出：请加上 --json。", "Whole records are JSON: add --json."),
    "cli.office_made": ("已在 {folder} 新建办公室数据。", "A new office was made in {folder}."),
    "cli.way_back": (
        "恢复最近的完好备份请输入：{command}",
        "To bring back the newest good backup, type: {command}",
    ),
    "cli.way_back_from_elsewhere": (
        "它旁边没有完好的备份；用别处的备份恢复请输入：{command}",
        "There is no good backup beside it; to bring back one from elsewhere, type: {command}",
    ),
    "cli.some_backup": ("备份文件", "FILE"),
    "cli.backup_made": ("{office}，备份于 {made_at}", "{office}, backed up {made_at}"),
    "cli.column_records": ("记录", "records"),
    "cli.column_backup": ("备份里", "in the backup"),
    "cli.column_now": ("现在", "now"),
    "cli.column_lost": ("将丢失", "would be lost"),
    "cli.restore_ask": (
        "现有数据会先备份。要恢复吗？输入 yes 恢复，其他放弃：",
        "The present office is backed up first. Restore? Type yes, anything else leaves all as it is: ",
    ),
    "cli.restore_left": ("没有恢复，什么都没有改。", "Not restored; nothing was changed."),
    "cli.restored": ("已恢复。", "Restored."),
    "cli.restored_kept": (
        "已恢复。原来的数据保存在：{file}",
        "Restored. What was there before is kept in: {file}",
    ),
    "cli.sound": ("数据完好。", "The data is sound."),
}
