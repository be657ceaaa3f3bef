"""What is said of customers who are there twice: kinds, bands, reasons, merging."""

WORDS: dict[str, tuple[str, str]] = {
    "double_kind.number": ("电话相同", "Same number"),
    "double_kind.name": ("姓名相同或相近", "Same or similar name"),
    "double_kind.one_figure": ("电话差一位", "One figure off"),
    "double_kind.address": ("姓名相同、地址相近", "Same name, near address"),
    "double_kind.sound": ("同音或繁体", "Sounds alike or traditional"),
    "double_kind.company": ("公司名只差组织形式", "Company by another form"),
    "double_kind.title": ("姓名带称呼或备注", "Name with title or remark"),
    "double_kind.contact": ("个人与单位联系人", "Person and company contact"),
    "double_kind.product": ("序列号或车牌相同", "Same serial number or plate"),
    "double_kind.email": ("邮箱、微信或生日相同", "Same e-mail, WeChat or birthday"),
    "double_band.sure": ("确定", "Sure"),
    "double_band.likely": ("很可能", "Likely"),
    "double_band.perhaps": ("也许", "Perhaps"),
    # why
    "doubles.comma": ("；", "; "),
    "doubles.same_name": ("姓名相同", "same name"),
    "doubles.traditional": (
        "{first} 与 {second} 只是繁简不同",
        "{first} and {second} differ only by traditional characters",
    ),
    "doubles.remark": (
        "{first} 与 {second} 只差称呼、备注或空格",
        "{first} and {second} differ only by a title, a remark or spaces",
    ),
    "doubles.title": ("{first} 可能就是 {second}", "{first} may be {second}"),
    "doubles.sound": ("{first} 与 {second} 同音", "{first} and {second} sound alike"),
    "doubles.near_name": ("{first} 与 {second} 写法相近", "{first} and {second} are spelt alike"),
    "doubles.company": (
        "{first} 与 {second} 只差组织形式或地名",
        "{first} and {second} differ only by legal form or place",
    ),
    "doubles.contact": ("{first} 是 {second} 的联系人", "{first} is a contact person of {second}"),
    "doubles.in_company_name": ("{second} 的名称里有 {first}", "{first} stands in the name {second}"),
    "doubles.same_number": ("电话相同：{first}", "same number {first}"),
    "doubles.local_number": (
        "电话只差区号或国家代码：{first}、{second}",
        "same number but for the area or country: {first}, {second}",
    ),
    "doubles.one_figure": ("电话只差一位：{first}、{second}", "one figure differs: {first}, {second}"),
    "doubles.phone_end": ("电话尾号相同：{first}、{second}", "the numbers end alike: {first}, {second}"),
    "doubles.same_address": ("地址相同", "same address"),
    "doubles.near_address": ("地址相近", "near address"),
    "doubles.close_by": ("住在附近", "close by"),
    "doubles.product": ("序列号或车牌相同：{first}", "same serial number or plate {first}"),
    "doubles.email": ("邮箱或微信相同：{first}", "same e-mail or WeChat {first}"),
    "doubles.birthday": ("生日相同", "same birthday"),
    "doubles.merged": ("已合并：{name}", "Merged: {name}"),
    "doubles.told_apart": ("已记为两位客户，不再提示", "Noted: these are two"),
    # what was done
    "change.customer.merged": ("{others} 已并入 {name}", "{others} merged into {name}"),
    "change.customer.merged_away": (
        "{name} {number} 已并入 {into} {into_number}",
        "{name} {number} merged into {into} {into_number}",
    ),
    "error.merge_alone": ("请选择两位以上的客户再合并。", "Choose at least two customers to merge."),
    "record.former_customer": ("原档案", "Earlier record"),
    "change.customer.told_apart": (
        "{name} 与 {other} 已记为两位客户",
        "{name} and {other} noted as two customers",
    ),
}
