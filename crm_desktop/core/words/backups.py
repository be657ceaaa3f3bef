"""Backups: what they hold, what a restore would lose, what is wrong with one, what a check finds."""

WORDS: dict[str, tuple[str, str]] = {
    "backup.records.customer": ("客户", "Customers"),
    "backup.records.product": ("产品", "Products"),
    "backup.records.service_order": ("服务单", "Service orders"),
    "backup.records.callback": ("回访", "Callbacks"),
    "backup.records.complaint": ("投诉", "Complaints"),
    "backup.records.promise": ("承诺", "Promises"),
    "backup.records.letter": ("信函", "Letters"),
    "backup.records.stored_file": ("寄出的原件", "Letters as sent"),
    "backup.records.attachment": ("附件", "Pictures and papers"),
    "backup.records.staff": ("员工", "Staff"),
    "backup.made_by_hand": ("手动备份", "Made by hand"),
    "backup.before_upgrade": ("升级前自动备份", "Made before an upgrade"),
    "backup.before_restore": ("恢复前自动备份", "Made before a restore"),
    "backup.another_office": (
        "现有数据不是这份备份以后的样子（另一个单位，或另一份数据），会整个被换掉。",
        "The present office is no later state of this backup but another one; all of it would be replaced.",
    ),
    "backup.changes_since": (
        "备份以后的 {count} 次改动会退回去。",
        "Changes made since the backup that would be undone: {count}.",
    ),
    "backup.letters_missing": (
        "有 {count} 份寄出的原件或附件不在这份备份里，这里也没有。",
        "Letters as sent, pictures and papers that are neither in this backup nor here: {count}.",
    ),
    "backup.left_out": (
        "有 {count} 份寄出的原件或附件丢失或被改动，没有备份进去；命令 check 会列出是哪些。",
        "Letters, pictures and papers that are missing or altered and so are not in it: {count}; the command "
        "check lists them.",
    ),
    "error.no_backup": (
        "{file} 不是本程序的备份文件。请另选一个。",
        "{file} is no backup of this program. Choose another file.",
    ),
    "backup.files_missing": (
        "有 {count} 份原件或附件找不到了，它们的内容不在备份里，这里也没有。",
        "Letters as sent, pictures and papers that are gone, neither in the backup nor here: {count}.",
    ),
    "error.backup_unsound": (
        "备份 {file} 里的数据有问题，没有恢复，现有数据没有动：{problems}",
        "What the backup {file} holds is not sound, so it was not restored and nothing was changed: {problems}",
    ),
    "error.backup_damaged": (
        "备份 {file} 已损坏，不能用来恢复。现有数据没有动，请换一个备份。",
        "The backup {file} is damaged and cannot be restored. Nothing was changed; choose another one.",
    ),
    "error.backup_unreadable": ("读不了备份 {file}：{reason}", "The backup {file} cannot be read: {reason}"),
    "error.newer_backup": (
        "备份 {file} 来自更新的版本（{program}）。请安装最新版再恢复。",
        "The backup {file} comes from a newer version of the program ({program}). Install the latest version first.",
    ),
    "error.backup_differs": (
        "备份 {file} 写好后与原数据不一致，已删除。请检查磁盘，再备份一次。",
        "The backup {file} did not agree with the data and was removed. Have the disk checked and back up again.",
    ),
    "error.backup_is_the_office": (
        "{file} 就是正在使用的数据文件，不是备份。请另选一个。",
        "{file} is the data file in use, not a backup. Choose another file.",
    ),
    "check.kept_missing": (
        "寄出的原件不见了：{name}（{letters}），应在 {file}",
        "A letter as sent is missing: {name} ({letters}), {file}",
    ),
    "check.kept_altered": (
        "寄出的原件被改动过：{name}（{letters}），{file}",
        "A letter as sent was altered: {name} ({letters}), {file}",
    ),
    "check.attachment_missing": (
        "附件不见了：{name}（{customers}），应在 {file}",
        "A picture or paper is missing: {name} ({customers}), {file}",
    ),
    "check.attachment_altered": (
        "附件被改动过：{name}（{customers}），{file}",
        "A picture or paper was altered: {name} ({customers}), {file}",
    ),
    "check.history": ("修改记录", "history"),
    "check.history_unreadable": (
        "历史记录第 {id} 项已损坏，读不出来，也不能撤销。其他内容不受影响。",
        "Entry {id} of the history is damaged: it cannot be read or taken back. Nothing else is affected.",
    ),
    "check.index_differs": (
        "搜索索引与客户资料不一致：{count} 位客户。用 check --repair 可以重建。",
        "The search index does not agree with the records: customers {count}. check --repair makes it anew.",
    ),
    "check.repaired": ("搜索索引已重建。", "The search index was made anew."),
    "check.found": (
        "检查发现 {count} 处问题，都列在上面。丢失的原件可以用备份找回：restore 文件。",
        "Problems found by the check, and listed: {count}. Missing files can be brought back from a backup: "
        "restore FILE.",
    ),
}
