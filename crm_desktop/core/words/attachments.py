"""Pictures and papers of customers: what was done with them, and why one is not kept or not shown."""

WORDS: dict[str, tuple[str, str]] = {
    "change.attachment.added": (
        "已给 {customer} 添加 {count} 份附件：{name} 等",
        "Pictures and papers added to {customer}: {count}, {name} and others",
    ),
    "change.attachment.added.one": ("已给 {customer} 添加附件 {name}", "Added {name} to {customer}"),
    "change.attachment.renamed": ("附件 {old} 已改名为 {name}", "Renamed {old} to {name}"),
    "change.attachment.placed": ("附件 {name} 已归到 {what}", "{name} now belongs to {what}"),
    "change.attachment.deleted": ("已删除 {customer} 的附件 {name}", "Deleted {name} of {customer}"),
    "restored.attachment": ("已恢复 {customer} 的附件 {name}", "Restored {name} of {customer}"),
    "error.changed_while_read": (
        "读取的时候文件被改动了，没有保存。请再试一次。",
        "The file changed while it was read and was not kept. Try again.",
    ),
    "attachment.error.folder": (
        "{name} 是文件夹。请打开它，选里面的文件。",
        "{name} is a folder. Open it and choose the files in it.",
    ),
    "attachment.error.no_file": (
        "{name} 不是可以保存的文件。",
        "{name} is no file that can be kept.",
    ),
    "attachment.error.empty": ("{name} 是空文件，没有保存。", "{name} is empty and was not kept."),
    "attachment.error.too_large": (
        "{name} 有 {size}，一份附件最多 {most}。请把它存在别处，在备注里写明地方。",
        "{name} has {size}; a file kept here has {most} at most. Keep it elsewhere and note in the remarks where.",
    ),
    "attachment.error.missing": (
        "{name} 的文件不见了。可以用备份找回：“文件 › 从备份恢复”。",
        "The file of {name} is missing. A backup may bring it back: File, Restore a backup.",
    ),
    "attachment.error.altered": (
        "{name} 的文件已损坏，不再是当初保存的内容。可以用备份找回：“文件 › 从备份恢复”。",
        "The file of {name} is damaged: it is not what was kept. A backup may bring it back: File, Restore a backup.",
    ),
    "attachment.error.program": (
        "{name} 是程序，不在这里运行。确实需要时，请先“另存为”。",
        "{name} is a program and is not started from here. If you need it, save it first.",
    ),
    "attachment.error.nobody": (
        "没有编号为 {number} 的客户。编号见 customers。",
        "No customer has the number {number}; the command customers lists the numbers.",
    ),
    "attachment.known": ("{name} 早已保存过了。", "{name} is kept already."),
    "attachment.no_preview.large": (
        "{width}×{height} 点，太大，不在这里显示。双击可以打开。",
        "{width} × {height} points are too many to be shown here. A double click opens it.",
    ),
    "attachment.no_preview.too_much": (
        "要把它画出来，占用的内存或时间太多，不在这里显示。双击可以打开。",
        "To draw it takes too much memory or time, so it is not shown here. A double click opens it.",
    ),
    "attachment.no_preview.broken": (
        "图片读不出来，可能已损坏。",
        "The picture cannot be read; it may be damaged.",
    ),
}
