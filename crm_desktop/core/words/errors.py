"""What the program says when something cannot be done, and what to do about it."""

WORDS: dict[str, tuple[str, str]] = {
    "error.amount_too_large": (
        "金额要小于 {most}，请核对是不是输错了地方。",
        "An amount is less than {most}: was this meant for another field?",
    ),
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
    "error.of_field": ("{field}：{problem}", "{field}: {problem}"),
    "error.condition_unknown": (
        "这个列表不能按“{field}”筛选或排序。",
        "This list cannot be filtered or sorted by {field} like that.",
    ),
    "error.condition_value": (
        "“{value}”不能用来筛选“{field}”。",
        "{value} says nothing for the filter on {field}.",
    ),
    "error.invalid_fields": ("请改正标出的内容。", "Please correct the marked fields."),
    "error.conflict": (
        "这条记录刚被别人改过。请重新打开，再改一次。",
        "Somebody else has just changed this record. Open it again and repeat your change.",
    ),
    "error.already_undone": ("这一步已经撤销过了。", "This was undone already."),
    "error.cannot_undo": ("不能撤销", "This cannot be undone"),
    "error.cannot_redo": ("不能重做", "This cannot be done again"),
    "error.cannot_restore": ("不能恢复", "This cannot be restored"),
    "error.changed_since": (
        "{cannot}：{who}后来又改过（{when}）：“{what}”。请先撤销那一步。",
        '{cannot}: {who} has changed it since ({when}): "{what}". Undo that first.',
    ),
    "error.undone_since": (
        "{cannot}：{who}后来撤销了“{what}”（{when}）。请先重做那一步。",
        '{cannot}: {who} has undone "{what}" since ({when}). Do that again first.',
    ),
    "error.in_the_way_unknown": (
        "{cannot}：后来又改过，但已没有那次改动的记录。",
        "{cannot}: it was changed since, and no record of that is left.",
    ),
    "error.not_found": (
        "找不到这条记录，可能已被删除。",
        "This record is not there; it may have been deleted.",
    ),
    "error.unexpected": (
        "出了意外的问题，没有保存。详情在日志里：{log}",
        "Something unexpected went wrong and nothing was saved. Details are in the log: {log}",
    ),
    "error.unexpected_after": (
        "出了意外的问题；在那之前已经完成的都已保存。详情在日志里：{log}",
        "Something unexpected went wrong; what had been done by then is saved. Details are in the log: {log}",
    ),
    "error.unexpected_unlogged": (
        "出了意外的问题，没有保存；日志也没有写成。{reason}",
        "Something unexpected went wrong and nothing was saved, nor could the log be written. {reason}",
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
        "数据文件 {file} 已损坏。请从备份恢复：窗口里用“文件 › 从备份恢复”，命令行用 restore。",
        "The data file {file} is damaged. Restore a backup: File › Restore a backup in the window, or the command "
        "restore.",
    ),
    "error.no_temporary_folder": (
        "系统的临时文件夹都不能写入（磁盘已满或没有权限），请腾出空间或更改 TMPDIR。没有做任何改动。",
        "None of the system's folders for temporary files can be written to (full, or not permitted). Make room or "
        "set TMPDIR. Nothing was changed.",
    ),
    "error.senseless_value": (
        "数据文件已损坏：里面有一处是“{value}”，读不懂。请从备份恢复：窗口里用“文件 › 从备份恢复”，命令行用 restore。",
        'The data file is damaged: "{value}" stands where it makes no sense. Restore a backup: File › Restore a '
        "backup in the window, or the command restore.",
    ),
    "error.office_damaged": (
        "数据文件 {file} 已损坏，打不开。",
        "The data file {file} is damaged and cannot be opened.",
    ),
    "error.office_missing": (
        "{folder} 里少了数据文件 {name}，它旁边的备份或信函还在。",
        "The data file {name} is missing from {folder}; the backups or letters beside it are still there.",
    ),
    "error.office_empty": (
        "数据文件 {file} 是空的，里面什么都没有。",
        "The data file {file} is empty; there is nothing in it.",
    ),
    "error.office_foreign": (
        "{file} 不是本程序的数据文件，是别的程序的数据库。",
        "{file} is the database of another program, not this one's.",
    ),
    "error.database_no_file": (
        "{file} 不是数据文件，而是文件夹或设备。请把它移走，再重新打开。",
        "{file} is a folder or a device, not a data file. Move it away and start again.",
    ),
    "error.no_office": (
        "{folder} 里没有办公室数据。请检查 --data 后面的文件夹；新建请用 import，恢复请用 restore。",
        "There is no office in {folder}. Check the folder after --data; import makes a new office, restore brings "
        "one back.",
    ),
    "error.office_not_empty": (
        "这里已经有数据，不能用别的内容替换。",
        "There are records here already; they are not replaced by something else.",
    ),
    "error.database_gone": (
        "数据文件 {file} 被移走或删除了，这次没有保存。请把它放回原处再试；找不到就关掉程序重新打开，从备份恢复。",
        "The data file {file} was removed; nothing was saved. Put it back and try again, or close the program, start it "
        "again and restore a backup.",
    ),
    "error.database_replaced": (
        "数据文件 {file} 被换成了另一个，这次没有保存。请关掉程序，再重新打开。",
        "The data file {file} was replaced by another one; nothing was saved. Close the program and start it again.",
    ),
    "error.database_cut": (
        "数据文件 {file} 被截短了，这次没有保存。请关掉程序重新打开，再从备份恢复。",
        "The data file {file} was cut short; nothing was saved. Close the program, start it again and restore a backup.",
    ),
    "error.database_log_gone": (
        "{file} 被移走或删除了，最近的改动都在里面；这次没有保存。请正常关闭程序（之前保存的会写回数据文件），再重新打开，然后备份一次。",
        "{file}, which holds the latest changes, was removed; nothing was saved. Close the program in the usual way (what "
        "was saved before then goes into the data file), start it again, and make a backup.",
    ),
    "error.office_open_already": (
        "这份数据已在另一个窗口中打开。",
        "This office is already open in another window.",
    ),
    "error.folder_unusable": (
        "不能在文件夹 {folder} 里保存数据：{reason}",
        "Data cannot be kept in the folder {folder}: {reason}",
    ),
    "error.folder_full": (
        "磁盘已满：{folder} 里写不下数据了，这次没有保存。请腾出空间再试一次。",
        "The disk is full: there is no room for the data in {folder}, and nothing was saved. "
        "Make room and try again.",
    ),
    "error.folder_read_only": (
        "{folder} 所在的磁盘是只读的，不能保存数据。请解除写保护，或换一个文件夹。",
        "The disk that holds {folder} is read-only, so no data can be kept there. "
        "Make it writable or use another folder.",
    ),
    "error.folder_not_permitted": (
        "没有写入文件夹 {folder} 的权限，不能保存数据。请管理员开放权限，或换一个文件夹。",
        "You have no permission to write in the folder {folder}, so no data can be kept there. "
        "Have it given to you or use another folder.",
    ),
    "error.folder_in_use": (
        "{folder} 里的文件正被别的程序使用，不能保存数据。请关闭那个程序再试一次。",
        "Another program is using the files in {folder}, so no data can be kept there. Close it and try again.",
    ),
    "error.folder_no_folder": (
        "{folder} 不是文件夹，或者已经不在了，不能保存数据。请换一个文件夹。",
        "{folder} is not a folder or is gone, so no data can be kept there. Use another one.",
    ),
    "error.folder_broken": (
        "{folder} 所在的磁盘出了故障，不能读写数据。请先备份，再检查这个磁盘。",
        "The disk that holds {folder} reports a fault, and data can be neither read nor kept there. "
        "Make a backup and have the disk checked.",
    ),
    "error.database_in_use": (
        "{folder} 里的数据正被别的程序占用，没有保存。请等它结束再试一次。",
        "Another program keeps the data in {folder} to itself; nothing was saved. "
        "Wait until it is through and try again.",
    ),
    "error.network_folder": (
        "{folder} 在网络盘上，数据库放在那里会损坏。请选这台电脑上的文件夹。",
        "{folder} is on a network drive, where a database gets damaged. Choose a folder on this computer.",
    ),
    "error.network_office": (
        "{folder} 在网络盘上，数据库放在那里会损坏。里面的数据可以先备份，再在这台电脑上恢复：crm-desktop --data "
        "{folder} backup --out 备份文件",
        "{folder} is on a network drive, where a database gets damaged. Back up the data there and restore it "
        "on this computer: crm-desktop --data {folder} backup --out FILE",
    ),
    "cloud.Nutstore": ("坚果云", "Nutstore"),
    "cloud.Baidu Netdisk": ("百度网盘", "Baidu Netdisk"),
    "warning.cloud_folder": (
        "{folder} 由{cloud}自动同步。同步软件会在数据写到一半时复制它，也可能用旧的版本把它换掉。"
        "请把数据放在不同步的文件夹里；备份可以放进{cloud}。",
        "{folder} is synchronized by {cloud}, which copies the data while it is being written and may put an "
        "older copy in its place. Keep it in a folder that is not synchronized; {cloud} is good for backups.",
    ),
    "error.cannot_write_file": ("不能写入 {file}：{reason}", "{file} cannot be written: {reason}"),
    "error.disk_full": (
        "磁盘已满，{file} 没有写成。请腾出空间再试一次。",
        "The disk is full: {file} was not written. Make room and try again.",
    ),
    "error.disk_read_only": (
        "{folder} 所在的磁盘是只读的，{file} 没有写成。请存到别处。",
        "The disk that holds {folder} is read-only: {file} was not written. Save it somewhere else.",
    ),
    "error.disk_not_permitted": (
        "没有写入 {file} 的权限。请存到别处，或请管理员开放权限。",
        "You have no permission to write {file}. Save it somewhere else, or have the permission given.",
    ),
    "error.disk_in_use": (
        "{file} 正被别的程序使用，没有写成。请关闭那个程序再试，或换个文件名。",
        "Another program is using {file}: it was not written. Close it there and try again, or choose another name.",
    ),
    "error.disk_name_too_long": (
        "文件名太长，{file} 没有写成。请换个短一点的名字。",
        "The name is too long: {file} was not written. Choose a shorter one.",
    ),
    "error.disk_too_large": (
        "{file} 超过了这个磁盘允许的文件大小，没有写成。请存到别的磁盘。",
        "{file} would be larger than its disk allows and was not written. Save it on another disk.",
    ),
    "error.disk_no_folder": (
        "找不到文件夹 {folder}，{file} 没有写成。",
        "There is no folder {folder}: {file} was not written.",
    ),
    "error.disk_broken": (
        "磁盘出了故障，{file} 没有写成。请换个磁盘，并检查这个磁盘。",
        "The disk reports a fault: {file} was not written. Save it on another disk and have this one checked.",
    ),
    "error.output_unfinished": (
        "内容已经保存，但 {file} 还没能放好，下次启动时会自动放好。",
        "Everything is entered, but {file} could not be put in its place yet; the next start does it.",
    ),
    "error.own_file": (
        "{file} 是这个办公室自己的数据，不能覆盖。请存到别处。",
        "{file} belongs to the office's own data and is not replaced. Save it somewhere else.",
    ),
    "error.no_plain_file": (
        "{file} 不是普通文件（是文件夹、设备或管道），不能写入。请换个文件名。",
        "{file} is a folder, a device or a pipe, not a plain file, and is not written to. Choose another name.",
    ),
    "error.name_missing": ("请填写姓名。", "Enter a name."),
    "error.staff_name_taken": (
        "已有同名的员工，请加以区别。",
        "There is already somebody of this name; tell them apart.",
    ),
    "error.phone_unclear": (
        "看不懂这个号码：请连区号写全，其他国家或地区的以 + 开头，例如 +86 138 0531 2210。",
        "This is no whole phone number; add its area code, or + and its country: +86 138 0531 2210.",
    ),
    "error.date_unclear": (
        "看不懂这个日期，请写成 2026-10-03 或 10月3日。",
        "This date is not clear; write 2026-10-03 or 3 Oct.",
    ),
    "error.date_future": ("日期不能晚于今天。", "The date cannot be after today."),
    "error.status_before": (
        "不能早于建档日期，也不能早于上一次流失或挽回的日期。",
        "This cannot be before the customer came, nor before the last time of being lost or won back.",
    ),
    "error.end_before_start": ("结束不能早于开始。", "The end cannot be before the start."),
    "error.money_unclear": (
        "看不懂这个金额，请写成 1280 或 1280.50。",
        "This amount is not clear; write 1280 or 1280.50.",
    ),
    "error.email_unclear": ("邮箱要像 name@example.com。", "An e-mail address looks like name@example.com."),
    "error.no_customer_fits": ("没有符合的客户。", "No customer fits."),
    "error.too_many_sheets": (
        "有 {count} 位客户符合，一个文件最多放 {most} 份档案表：请缩小范围。",
        "Too many fit ({count}), a file takes {most} sheets at most: say more exactly whose.",
    ),
    "error.own_relative": ("请选择另一位客户。", "Choose another customer."),
    "error.referred_in_a_circle": (
        "这位转介绍人自己就是由这位客户带来的，请另选一位。",
        "This person came by the very customer: choose somebody else.",
    ),
    "error.referred_by_self": (
        "转介绍人不能是客户自己，请选另一位客户。",
        "A customer is not referred by themselves; choose another one.",
    ),
    "error.required": ("请填写这一项。", "Please fill this in."),
    "error.too_long": ("最多 {limit} 个字。", "At most {limit} characters."),
    "error.same_owner": ("这件产品已经是这位客户的。", "The product is this customer's already."),
    "error.before_last_owner": (
        "不能早于上一次转让（{day}）。",
        "It cannot be before it was handed on last ({day}).",
    ),
    "error.replaced_already": ("这件产品已经更换过了。", "This product was replaced already."),
    "error.model_known": ("目录里已有这个机型。", "The catalogue has this model already."),
    "error.day_future": ("日期不能晚于今天。", "This day is still to come."),
    "error.odometer_falls": (
        "里程不会倒退：{day} 是 {km} 公里。",
        "An odometer does not go back: on {day} it showed {km} km.",
    ),
    "error.odometer_no_product": (
        "请先选择这张服务单是关于哪件产品的。",
        "Choose first which product this order is about.",
    ),
    "error.number_range": ("请填 {low} 到 {high} 之间的数。", "Enter a number from {low} to {high}."),
    "error.birthday_unclear": (
        "看不懂这个生日，请写成 1975-03-12、10月1日 或 农历八月十五。",
        "This birthday is not clear; write 1975-03-12, 3-12 or lunar 8-15.",
    ),
    "error.customer_missing": ("请选一位客户。", "Choose a customer."),
    "error.country_unknown": ("没有这个国家或地区。", "There is no such country or region."),
    "error.time_zone_unknown": ("没有这个时区。", "There is no such time zone."),
}
