"""What a user did, in words: one line for each action that writes."""

WORDS: dict[str, tuple[str, str]] = {
    "change.change.undone": ("撤销：{what}", "Undone: {what}"),
    "change.change.redone": ("重做：{what}", "Done again: {what}"),
    "actor.person": ("有人", "Somebody"),
    "actor.program": ("程序", "The program"),
    "change.office.set_up": ("建立了 {name}", "Set up {name}"),
    "change.office.defaults": ("已准备默认规则", "Default rules are ready"),
    "change.clock.confirmed": ("确认了今天的日期", "Today's date confirmed"),
    "change.office.changed": ("已保存设置", "Settings saved"),
    "change.staff.saved": ("已保存员工 {name}", "Saved {name}"),
    "change.customer.added": ("已新建客户 {name}", "Added {name}"),
    "change.customer.changed": ("已保存 {name}", "Saved {name}"),
    "change.customer.lost": ("已把 {name} 记为流失", "Marked {name} as lost"),
    "change.customer.won_back": ("已把 {name} 记为挽回", "Marked {name} as won back"),
    "change.product.added": ("已添加产品 {model}", "Added {model}"),
    "change.product.changed": ("已保存产品 {model}", "Saved {model}"),
}
