"""What is said of the fields that an office declares for itself."""

WORDS: dict[str, tuple[str, str]] = {
    "own_field.values": ("{count} 项内容", "{count} values"),
    "own_field.values.one": ("{count} 项内容", "{count} value"),
    "change.own_field.added": ("已新建自定义字段“{name}”", 'Field "{name}" added'),
    "change.own_field.changed": ("已保存自定义字段“{name}”", 'Field "{name}" saved'),
    "change.own_field.moved": ("已移动自定义字段“{name}”", 'Field "{name}" moved'),
    "change.own_field.retired": ("已停用自定义字段“{name}”", 'Field "{name}" retired'),
    "change.own_field.taken_up": ("已重新启用自定义字段“{name}”", 'Field "{name}" in use again'),
    "change.own_field.deleted": (
        "已删除自定义字段“{name}”（内含 {count} 项内容）",
        'Field "{name}" deleted (values: {count})',
    ),
    "restored.own_field": (
        "已恢复自定义字段“{name}”（内含 {count} 项内容）",
        'Field "{name}" restored (values: {count})',
    ),
    "error.own_field.built_in": (
        "“{name}”是系统已有的项目，请换一个名称。",
        '"{name}" is a field already that every office has: please choose another name.',
    ),
    "error.own_field.same": (
        "已经有自定义字段“{name}”了（大小写、全角半角、繁简都算同名）。",
        'There is an own field "{name}" already; case, width and accents make no difference.',
    ),
    "error.own_field.same_retired": (
        "已停用的自定义字段“{name}”也叫这个名称：可以重新启用它，或换一个名称。",
        'The retired field "{name}" is called so: take it up again, or choose another name.',
    ),
    "error.own_field.in_use": (
        "里面已有内容，不能再改。可以停用它，另建一个。",
        "Something stands in it already, so this stays. Retire it and make another one.",
    ),
    "error.own_field.no_choices": ("请至少填一个选项。", "Please enter at least one choice."),
    "error.own_field.many_choices": ("最多 {most} 个选项。", "At most {most} choices."),
    "error.own_field.same_choice": ("这个选项已经有了。", "This choice is there already."),
    "error.own_field.value": ("“{field}”里不能填这个内容。", 'This is nothing that "{field}" can hold.'),
    "import.fate.own": ("自定义字段“{name}”", 'Own field "{name}"'),
    "import.own.new": ("新字段“{name}”（{kind}）", 'New field "{name}" ({kind})'),
    "error.no_such_column": (
        "文件里没有“{header}”这一列。有的是：{headers}",
        'The file has no column "{header}". It has: {headers}',
    ),
    "error.own_field.gone": (
        "这个自定义字段已被删除，请重新打开。",
        "This field has been deleted meanwhile. Please open the form again.",
    ),
}
