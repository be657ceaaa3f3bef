"""What the program says when something cannot be done, and what to do about it."""

WORDS: dict[str, tuple[str, str]] = {
    "error.text_too_long": (
        "太长了：最多 {longest:,} 个字，这里有 {length:,} 个。请删短一些。",
        "Too long: at most {longest:,} characters, this has {length:,}. Please shorten it.",
    ),
    "error.text_broken": (
        "里面有一个损坏的字符，请删去后重新输入。",
        "This holds a broken character: delete it and type it again.",
    ),
    "error.text_unseen": (
        "这里只有看不见的字符，请重新输入。",
        "This holds nothing that can be seen: please type it again.",
    ),
    "error.invalid_fields": ("请改正标出的内容。", "Please correct the marked fields."),
    "error.conflict": (
        "这条记录刚被别人改过。请重新打开，再改一次。",
        "Somebody else has just changed this record. Open it again and repeat your change.",
    ),
    "error.not_found": (
        "找不到这条记录，可能已被删除。",
        "This record is not there; it may have been deleted.",
    ),
    "error.unexpected": (
        "出了意外的问题，没有保存。详情在日志里：{log}",
        "Something unexpected went wrong and nothing was saved. Details are in the log: {log}",
    ),
    "error.faults": (
        "有 {count} 处出错。详情在日志里：{log}",
        "Things that went wrong: {count}. Details are in the log: {log}",
    ),
    "error.newer_database": (
        "数据来自更新的版本（结构 {found}，本程序 {known}）。请安装最新版再打开。",
        "This data comes from a newer version of the program (structure {found}, this one knows {known}). "
        "Install the latest version and open it again.",
    ),
    "error.damaged_database": (
        "数据文件 {file} 打不开，可能已损坏。请用最近的备份替换它，并删掉它旁边的 -wal 和 -shm 文件。",
        "The data file {file} cannot be opened; it may be damaged. Put your latest backup in its place, and delete "
        "the -wal and -shm files beside it.",
    ),
    "error.backup_onto_itself": (
        "{file} 就是正在使用的数据文件，请把备份存到别处。",
        "{file} is the data file in use; save the backup somewhere else.",
    ),
    "error.office_open_already": (
        "这份数据已在另一个窗口中打开。",
        "This office is already open in another window.",
    ),
    "error.folder_unusable": (
        "不能在文件夹 {folder} 里保存数据：{reason}",
        "Data cannot be kept in the folder {folder}: {reason}",
    ),
    "error.network_folder": (
        "{folder} 在网络盘上，数据库放在那里会损坏。请选这台电脑上的文件夹。",
        "{folder} is on a network drive, where a database gets damaged. Choose a folder on this computer.",
    ),
    "error.cannot_write_file": ("不能写入 {file}：{reason}", "{file} cannot be written: {reason}"),
    "error.name_missing": ("请填写姓名。", "Enter a name."),
    "error.staff_name_taken": (
        "已有同名的员工，请加以区别。",
        "There is already somebody of this name; tell them apart.",
    ),
    "error.phone_unclear": (
        "看不懂这个号码，请写数字，例如 138 0531 2210。",
        "This is no phone number; write digits, such as 138 0531 2210.",
    ),
    "error.date_unclear": (
        "看不懂这个日期，请写成 2026-10-03 或 10月3日。",
        "This date is not clear; write 2026-10-03 or 3 Oct.",
    ),
    "error.date_future": ("日期不能晚于今天。", "The date cannot be after today."),
    "error.end_before_start": ("结束不能早于开始。", "The end cannot be before the start."),
    "error.money_unclear": (
        "看不懂这个金额，请写成 1280 或 1280.50。",
        "This amount is not clear; write 1280 or 1280.50.",
    ),
    "error.email_unclear": ("邮箱要像 name@example.com。", "An e-mail address looks like name@example.com."),
    "error.referred_by_self": (
        "转介绍人不能是客户自己，请选另一位客户。",
        "A customer is not referred by themselves; choose another one.",
    ),
    "error.required": ("请填写这一项。", "Please fill this in."),
    "error.too_long": ("最多 {limit} 个字。", "At most {limit} characters."),
    "error.number_range": ("请填 {low} 到 {high} 之间的数。", "Enter a number from {low} to {high}."),
    "error.birthday_unclear": (
        "看不懂这个生日，请写成 1975-03-12、10月1日 或 农历八月十五。",
        "This birthday is not clear; write 1975-03-12, 3-12 or lunar 8-15.",
    ),
    "error.customer_missing": ("请选一位客户。", "Choose a customer."),
    "error.time_zone_unknown": ("没有这个时区。", "There is no such time zone."),
}
