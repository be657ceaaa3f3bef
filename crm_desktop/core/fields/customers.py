"""The fields of customers, their phones, contact persons and tags, and of what they were called before."""

from typing import Final

from crm_desktop.core.enums import CustomerKind, CustomerStatus, FamilyRelation, Gender, Grade, PhoneKind
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

CUSTOMER: Final = (
    Field(
        "number",
        "系统档案号",
        "Record number",
        imported="record_number",
        headers="系统档案号 recordnumber",
        searched=True,
    ),
    Field(
        "name",
        "客户姓名",
        "Name",
        headers="客户姓名 姓名 客户名称 客户 用户姓名 用户名称 用户 车主姓名 车主 户名 业主 业主姓名 名称 收货人姓名 收货人 "
        "收件人姓名 收件人 买家姓名 买家 购买人 购货单位 使用单位 顾客姓名 顾客 会员姓名 会员名称 会员 "
        "name customername customer client clientname fullname displayname owner ownername membername recipient "
        "recipientname buyername shiptoname shippingname "
        "户主 户主姓名 备注名 客户备注名 外部联系人 氏名 お名前 名前 顾客名 お客様名 이름 성명 고객명 성함 kunde kundenname kundin billingname",
        header_parts="客户姓名|客户名|用户名|姓名|customer name",
        searched=True,
    ),
    Field(
        "kind",
        "客户性质",
        "Person or company",
        Kind.CHOICE,
        CustomerKind,
        headers="客户性质 客户类型 单位或个人 个人或单位 personorcompany customertype customerkind",
        on_card=96,
        exported=True,
    ),
    Field(
        "honorific",
        "称呼",
        "Form of address",
        headers="称呼 称谓 尊称 中文称谓 英文称谓 title honorific salutation salutationname formofaddress nameprefix "
        "titleofcourtesy "
        "anrede",
        exported=True,
    ),
    Field(
        "gender",
        "性别",
        "Gender",
        Kind.CHOICE,
        Gender,
        headers="性别 客户性别 用户性别 会员性别 gender sex geschlecht 성별",
        on_card=95,
        exported=True,
    ),
    Field(
        "province",
        "省",
        "Province",
        headers="省 省份 所在省 所在省份 客户省份 收货省 收货省份 收件省 province state stateregion stateprovince region stateid stateidname "
        "省份直辖市 省直辖市 bundesland 都道府県 시도",
        searched=True,
        exported=True,
    ),
    Field(
        "city",
        "市",
        "City",
        headers="市 城市 所在城市 所在市 客户城市 收货市 收货城市 收件市 地市 地级市 city town citytown "
        "ort stadt wohnort 市区町村 도시",
        searched=True,
        exported=True,
    ),
    Field(
        "district",
        "区县",
        "District",
        headers="区 县 区县 县区 所在区 所在县 所在区县 所在县区 收货区 收货区县 收件区 行政区 district county",
        searched=True,
        exported=True,
    ),
    Field(
        "street",
        "地址",
        "Address",
        imported="address",
        headers="详细地址 地址 客户地址 联系地址 家庭地址 家庭住址 住址 通讯地址 通信地址 收货地址 收货人地址 收件地址 "
        "收件人地址 所在地址 街道 街道地址 详细住址 具体地址 address fulladdress homeaddress street streetaddress "
        "addressline street2 street3 addressformatted formattedaddress "
        "straße strasse straßehausnr straßehausnummer hausnr hausnummer anschrift adresse wohnadresse 住所 ご住所 주소 상세주소 도로명주소",
        header_parts=r"地址|住址|\baddress",
        several_columns=True,
        searched=True,
        exported=True,
    ),
    Field(
        "postcode",
        "邮编",
        "Postcode",
        Kind.POSTCODE,
        headers="邮编 邮政编码 邮递区号 邮区 postcode postalcode zip zipcode zippostalcode "
        "plz postleitzahl 邮便番号 〒 우편번호",
        exported=True,
        searched=True,
    ),
    Field(
        "birthday",
        "生日",
        "Birthday",
        Kind.BIRTHDAY,
        headers="生日 出生日期 客户生日 会员生日 公历生日 阳历生日 新历生日 生辰 出生年月日 出生年月 birthday birthdate dateofbirth dob "
        "geburtsdatum geburtstag 生年月日 诞生日 생년월일 생일",
        header_parts="生日|出生|birth",
        on_card=10,
        exported=True,
    ),
    Field(
        "staff",
        "负责人",
        "In charge",
        Kind.RECORD,
        headers="负责人 客户经理 业务员 业务经理 客户负责人 跟进人 维护人 归属人 所属员工 所属业务员 incharge accountmanager salesperson assignedto",
        on_card=20,
        exported=True,
    ),
    Field(
        "preferences",
        "喜好",
        "Preferences",
        headers="喜好 爱好 兴趣爱好 业余爱好 兴趣 偏好 preferences hobbies hobby",
        on_card=30,
        exported=True,
        searched=True,
    ),
    Field(
        "lost_reason",
        "流失原因",
        "Why lost",
        headers="流失原因 whylost lostreason",
        on_card=40,
        exported=True,
    ),
    Field(
        "email",
        "电子邮箱",
        "E-mail",
        Kind.EMAIL,
        headers="邮箱 电子邮箱 电子邮件 邮件 邮箱地址 电子邮件地址 电子邮箱地址 电邮 email emailaddress emailvalue mail "
        "メールアドレス メール eメール 이메일 메일",
        header_parts="邮箱|电子邮件|电邮|e-mail|email",
        several_columns=True,
        on_card=50,
        exported=True,
        searched=True,
    ),
    Field(
        "wechat",
        "微信",
        "WeChat",
        headers="微信 微信号 微信号码 微信账号 微信帐号 微信id 微信名 微信昵称 wechat wechatid wechatnumber weixin",
        on_card=60,
        searched=True,
        exported=True,
    ),
    Field(
        "yearly_value_fen",
        "年消费额",
        "Yearly value",
        Kind.MONEY,
        imported="yearly_value",
        headers="年消费额 年消费 年消费金额 年采购额 年产值 yearlyvalue annualvalue annualspend yearlyspend",
        on_card=70,
        exported=True,
    ),
    Field(
        "source",
        "来源",
        "Source",
        headers="来源 客户来源 渠道 来源渠道 客户渠道 信息来源 获客渠道 source customersource leadsource",
        on_card=90,
        exported=True,
    ),
    Field(
        "customer_since",
        "建档日期",
        "Customer since",
        Kind.DAY,
        headers="建档日期 建档时间 登记日期 登记时间 客户创建时间 customersince since registered registrationdate",
        on_card=100,
        exported=True,
    ),
    Field(
        "background",
        "背景",
        "Background",
        headers="背景 客户背景 background",
        on_card=110,
        exported=True,
        searched=True,
    ),
    Field(
        "relation",
        "现在的关系",
        "Relation now",
        headers="现在的关系 目前的关系 关系现状 与我方关系 与我们的关系 relationnow currentrelation relationtous",
        on_card=112,
        exported=True,
        searched=True,
    ),
    Field(
        "competitors",
        "同行情况",
        "Competitors",
        headers="同行情况 同行 竞争对手 竞争情况 竞品 竞品情况 competitors competitor competition",
        on_card=114,
        exported=True,
        searched=True,
    ),
    Field(
        "grade",
        "客户分类",
        "Grade",
        Kind.CHOICE,
        Grade,
        headers="客户等级 等级 客户级别 级别 客户分类 分类 类别 客户类别 重要程度 会员等级 grade class customergrade customerclass "
        "rating level category categories",
        header_parts="等级|级别|grade",
    ),
    Field(
        "remarks",
        "备注",
        "Remarks",
        headers="备注 备注信息 客户备注 说明 附注 注 remarks remark notes note comment comments description internalnotes "
        "notepublic noteprivate "
        "bemerkung bemerkungen notiz notizen anmerkung anmerkungen 备考 メモ 비고 메모 특이사항",
        header_parts="备注|remark",
        several_columns=True,
        on_card=120,
        exported=True,
        searched=True,
    ),
    Field(
        "referred_by",
        "转介绍人",
        "Referred by",
        Kind.RECORD,
        headers="转介绍人 推荐人 介绍人 引荐人 referredby referrer",
    ),
    Field(
        "do_not_call",
        "不接电话",
        "Do not call",
        Kind.FLAG,
        headers="不接电话 勿打电话 请勿致电 谢绝来电 电话免打扰 donotcall donotphone",
        exported=True,
    ),
    Field(
        "do_not_post",
        "不收信函",
        "Do not post",
        Kind.FLAG,
        headers="不收信函 请勿寄信 谢绝信函 donotpost donotmail",
        exported=True,
    ),
    Field(
        "status",
        "状态",
        "Status",
        Kind.CHOICE,
        CustomerStatus,
        headers="客户状态 状态 customerstatus status",
    ),
    Field(
        "lost_at", "流失日期", "Lost on", Kind.DAY, headers="流失日期 流失时间 loston lostdate", exported=True
    ),
    Field(
        "won_back_at",
        "挽回日期",
        "Won back on",
        Kind.DAY,
        headers="挽回日期 挽回时间 wonbackon wonbackdate",
        exported=True,
    ),
)

CONTACT_PERSON: Final = (
    Field(
        "customer",
        "所属单位",
        "Company of the person",
        Kind.RECORD,
        imported="company",
        headers="所属单位 所属公司 所在单位 所在公司 relatedcompany parentcompany",
    ),
    Field(
        "name",
        "联系人",
        "Contact person",
        imported="contact",
        headers="联系人 联系人姓名 联络人 主要联系人 客户联系人 首要联系人 经办人 负责联系人 contactperson contact contactname primarycontact",
        several_columns=True,
        searched=True,
    ),
    Field("post", "职务", "Post", searched=True),
    Field("honorific", "称呼", "Form of address"),
    Field("birthday", "生日", "Birthday", Kind.BIRTHDAY),
    Field("remarks", "备注", "Remarks", searched=True),
)

PHONE: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("contact", "联系人", "Contact person", Kind.RECORD),
    Field("kind", "电话类别", "Kind of phone", Kind.CHOICE, PhoneKind),
    Field(
        "number",
        "电话",
        "Phone",
        imported="phone",
        headers="联系电话 联络电话 电话 手机 手机号 手机号码 电话号码 联系方式 联系号码 移动电话 固定电话 座机 座机电话 固话 行动电话 市话 "
        "客户电话 客户手机 客户手机号 备用电话 其他电话 第二电话 家庭电话 住宅电话 办公电话 业务电话 公司电话 单位电话 单位主要电话 "
        "车载电话 无绳电话 主要电话 回电话 小灵通 收货人电话 收货人手机 收件人电话 收件人手机 收货电话 会员手机 会员手机号 "
        "tel telephone phone phonenumber phoneno phonevalue mobile mobilephone mobilenumber cell cellphone contactnumber "
        "landline homephone businessphone workphone mainphone primaryphone otherphone carphone companymainphone "
        "phonemobile phonepro phoneperso "
        "telefon telefonnummer mobil mobiltelefon mobilnummer handy handynummer festnetz rufnummer 电话番号 携帯电话 携帯 携帯番号 携帯电话番号 전화번호 전화 휴대폰 휴대전화 휴대폰번호 핸드폰 연락처 billingphone",
        header_parts=r"电话|手机|联系方式|phone(?!tic)|\bmobile",
        several_columns=True,
        searched=True,
    ),
    Field("extension", "分机", "Extension"),
    Field("whose", "谁的", "Whose"),
)

FAMILY_LINK: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("relative", "亲属", "Relative", Kind.RECORD),
    Field("relation", "关系", "Relation", Kind.CHOICE, FamilyRelation),
)

CUSTOMER_TAG: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field(
        "tag",
        "标签",
        "Tags",
        imported="tags",
        headers="标签 客户标签 tags tag labels groupmembership group groups categoryid keywords 关键词",
        several_columns=True,
        on_card=80,
        searched=True,
    ),
)

FORMER_CUSTOMER: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("number", "原系统档案号", "Earlier record number", searched=True),
    Field("name", "原姓名", "Earlier name", searched=True),
)
