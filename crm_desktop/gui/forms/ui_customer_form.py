# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'customer_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from crm_desktop.gui.widgets.date_field import DateField
from crm_desktop.gui.widgets.fields import (ChoiceBox, LookUp, MoneyField, TextArea)
class Ui_CustomerForm(object):
    def setupUi(self, CustomerForm):
        if not CustomerForm.objectName():
            CustomerForm.setObjectName(u"CustomerForm")
        self.whole = QVBoxLayout(CustomerForm)
        self.whole.setSpacing(18)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(32)
        self.columns.setObjectName(u"columns")
        self.left = QVBoxLayout()
        self.left.setSpacing(18)
        self.left.setObjectName(u"left")
        self.who_box = QVBoxLayout()
        self.who_box.setSpacing(8)
        self.who_box.setObjectName(u"who_box")
        self.who_title = QLabel(CustomerForm)
        self.who_title.setObjectName(u"who_title")
        self.who_title.setProperty(u"role", u"section")

        self.who_box.addWidget(self.who_title)

        self.who_grid = QGridLayout()
        self.who_grid.setObjectName(u"who_grid")
        self.who_grid.setHorizontalSpacing(12)
        self.who_grid.setVerticalSpacing(10)
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(CustomerForm)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(CustomerForm)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)
        self.name.setMaxLength(500)

        self.name_column.addWidget(self.name)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.who_grid.addLayout(self.name_column, 0, 0, 1, 1)

        self.honorific_column = QVBoxLayout()
        self.honorific_column.setSpacing(4)
        self.honorific_column.setObjectName(u"honorific_column")
        self.honorific_label = QLabel(CustomerForm)
        self.honorific_label.setObjectName(u"honorific_label")

        self.honorific_column.addWidget(self.honorific_label)

        self.honorific = QLineEdit(CustomerForm)
        self.honorific.setObjectName(u"honorific")
        self.honorific.setMaxLength(40)

        self.honorific_column.addWidget(self.honorific)

        self.honorific_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.honorific_column.addItem(self.honorific_space)


        self.who_grid.addLayout(self.honorific_column, 0, 1, 1, 1)

        self.phones_column = QVBoxLayout()
        self.phones_column.setSpacing(4)
        self.phones_column.setObjectName(u"phones_column")
        self.phones_label = QLabel(CustomerForm)
        self.phones_label.setObjectName(u"phones_label")
        self.phones_label.setProperty(u"role", u"label")

        self.phones_column.addWidget(self.phones_label)

        self.phones_rows = QVBoxLayout()
        self.phones_rows.setSpacing(6)
        self.phones_rows.setObjectName(u"phones_rows")

        self.phones_column.addLayout(self.phones_rows)


        self.who_grid.addLayout(self.phones_column, 1, 0, 1, 2)

        self.do_not_call_column = QVBoxLayout()
        self.do_not_call_column.setSpacing(4)
        self.do_not_call_column.setObjectName(u"do_not_call_column")
        self.do_not_call = QCheckBox(CustomerForm)
        self.do_not_call.setObjectName(u"do_not_call")

        self.do_not_call_column.addWidget(self.do_not_call)


        self.who_grid.addLayout(self.do_not_call_column, 2, 0, 1, 2)

        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(4)
        self.kind_column.setObjectName(u"kind_column")
        self.kind_label = QLabel(CustomerForm)
        self.kind_label.setObjectName(u"kind_label")

        self.kind_column.addWidget(self.kind_label)

        self.kind = ChoiceBox(CustomerForm)
        self.kind.setObjectName(u"kind")

        self.kind_column.addWidget(self.kind)

        self.kind_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.kind_column.addItem(self.kind_space)


        self.who_grid.addLayout(self.kind_column, 3, 0, 1, 1)

        self.gender_column = QVBoxLayout()
        self.gender_column.setSpacing(4)
        self.gender_column.setObjectName(u"gender_column")
        self.gender_label = QLabel(CustomerForm)
        self.gender_label.setObjectName(u"gender_label")

        self.gender_column.addWidget(self.gender_label)

        self.gender = ChoiceBox(CustomerForm)
        self.gender.setObjectName(u"gender")

        self.gender_column.addWidget(self.gender)

        self.gender_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.gender_column.addItem(self.gender_space)


        self.who_grid.addLayout(self.gender_column, 3, 1, 1, 1)

        self.email_column = QVBoxLayout()
        self.email_column.setSpacing(4)
        self.email_column.setObjectName(u"email_column")
        self.email_label = QLabel(CustomerForm)
        self.email_label.setObjectName(u"email_label")

        self.email_column.addWidget(self.email_label)

        self.email = QLineEdit(CustomerForm)
        self.email.setObjectName(u"email")
        self.email.setMaxLength(254)

        self.email_column.addWidget(self.email)

        self.email_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.email_column.addItem(self.email_space)


        self.who_grid.addLayout(self.email_column, 4, 0, 1, 1)

        self.wechat_column = QVBoxLayout()
        self.wechat_column.setSpacing(4)
        self.wechat_column.setObjectName(u"wechat_column")
        self.wechat_label = QLabel(CustomerForm)
        self.wechat_label.setObjectName(u"wechat_label")

        self.wechat_column.addWidget(self.wechat_label)

        self.wechat = QLineEdit(CustomerForm)
        self.wechat.setObjectName(u"wechat")
        self.wechat.setMaxLength(80)

        self.wechat_column.addWidget(self.wechat)

        self.wechat_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.wechat_column.addItem(self.wechat_space)


        self.who_grid.addLayout(self.wechat_column, 4, 1, 1, 1)

        self.birthday_column = QVBoxLayout()
        self.birthday_column.setSpacing(4)
        self.birthday_column.setObjectName(u"birthday_column")
        self.birthday_label = QLabel(CustomerForm)
        self.birthday_label.setObjectName(u"birthday_label")

        self.birthday_column.addWidget(self.birthday_label)

        self.birthday = QLineEdit(CustomerForm)
        self.birthday.setObjectName(u"birthday")
        self.birthday.setMaxLength(60)

        self.birthday_column.addWidget(self.birthday)

        self.birthday_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.birthday_column.addItem(self.birthday_space)


        self.who_grid.addLayout(self.birthday_column, 5, 0, 1, 2)

        self.who_grid.setColumnStretch(0, 1)
        self.who_grid.setColumnStretch(1, 1)

        self.who_box.addLayout(self.who_grid)


        self.left.addLayout(self.who_box)

        self.left_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left.addItem(self.left_end)

        self.left.setStretch(1, 1)

        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(18)
        self.right.setObjectName(u"right")
        self.place_box = QVBoxLayout()
        self.place_box.setSpacing(8)
        self.place_box.setObjectName(u"place_box")
        self.place_title = QLabel(CustomerForm)
        self.place_title.setObjectName(u"place_title")
        self.place_title.setProperty(u"role", u"section")

        self.place_box.addWidget(self.place_title)

        self.place_grid = QGridLayout()
        self.place_grid.setObjectName(u"place_grid")
        self.place_grid.setHorizontalSpacing(12)
        self.place_grid.setVerticalSpacing(10)
        self.province_column = QVBoxLayout()
        self.province_column.setSpacing(4)
        self.province_column.setObjectName(u"province_column")
        self.province_label = QLabel(CustomerForm)
        self.province_label.setObjectName(u"province_label")

        self.province_column.addWidget(self.province_label)

        self.province = QLineEdit(CustomerForm)
        self.province.setObjectName(u"province")
        self.province.setMaxLength(60)

        self.province_column.addWidget(self.province)

        self.province_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.province_column.addItem(self.province_space)


        self.place_grid.addLayout(self.province_column, 0, 0, 1, 1)

        self.city_column = QVBoxLayout()
        self.city_column.setSpacing(4)
        self.city_column.setObjectName(u"city_column")
        self.city_label = QLabel(CustomerForm)
        self.city_label.setObjectName(u"city_label")

        self.city_column.addWidget(self.city_label)

        self.city = QLineEdit(CustomerForm)
        self.city.setObjectName(u"city")
        self.city.setMaxLength(60)

        self.city_column.addWidget(self.city)

        self.city_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.city_column.addItem(self.city_space)


        self.place_grid.addLayout(self.city_column, 0, 1, 1, 1)

        self.district_column = QVBoxLayout()
        self.district_column.setSpacing(4)
        self.district_column.setObjectName(u"district_column")
        self.district_label = QLabel(CustomerForm)
        self.district_label.setObjectName(u"district_label")

        self.district_column.addWidget(self.district_label)

        self.district = QLineEdit(CustomerForm)
        self.district.setObjectName(u"district")
        self.district.setMaxLength(60)

        self.district_column.addWidget(self.district)

        self.district_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.district_column.addItem(self.district_space)


        self.place_grid.addLayout(self.district_column, 0, 2, 1, 1)

        self.street_column = QVBoxLayout()
        self.street_column.setSpacing(4)
        self.street_column.setObjectName(u"street_column")
        self.street_label = QLabel(CustomerForm)
        self.street_label.setObjectName(u"street_label")

        self.street_column.addWidget(self.street_label)

        self.street = QLineEdit(CustomerForm)
        self.street.setObjectName(u"street")
        self.street.setMaxLength(600)

        self.street_column.addWidget(self.street)

        self.street_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.street_column.addItem(self.street_space)


        self.place_grid.addLayout(self.street_column, 1, 0, 1, 2)

        self.postcode_column = QVBoxLayout()
        self.postcode_column.setSpacing(4)
        self.postcode_column.setObjectName(u"postcode_column")
        self.postcode_label = QLabel(CustomerForm)
        self.postcode_label.setObjectName(u"postcode_label")

        self.postcode_column.addWidget(self.postcode_label)

        self.postcode = QLineEdit(CustomerForm)
        self.postcode.setObjectName(u"postcode")
        self.postcode.setMaxLength(20)

        self.postcode_column.addWidget(self.postcode)

        self.postcode_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.postcode_column.addItem(self.postcode_space)


        self.place_grid.addLayout(self.postcode_column, 1, 2, 1, 1)

        self.do_not_post_column = QVBoxLayout()
        self.do_not_post_column.setSpacing(4)
        self.do_not_post_column.setObjectName(u"do_not_post_column")
        self.do_not_post = QCheckBox(CustomerForm)
        self.do_not_post.setObjectName(u"do_not_post")

        self.do_not_post_column.addWidget(self.do_not_post)


        self.place_grid.addLayout(self.do_not_post_column, 2, 0, 1, 3)

        self.place_grid.setColumnStretch(0, 1)
        self.place_grid.setColumnStretch(1, 1)
        self.place_grid.setColumnStretch(2, 1)

        self.place_box.addLayout(self.place_grid)


        self.right.addLayout(self.place_box)

        self.ours_box = QVBoxLayout()
        self.ours_box.setSpacing(8)
        self.ours_box.setObjectName(u"ours_box")
        self.ours_title = QLabel(CustomerForm)
        self.ours_title.setObjectName(u"ours_title")
        self.ours_title.setProperty(u"role", u"section")

        self.ours_box.addWidget(self.ours_title)

        self.ours_grid = QGridLayout()
        self.ours_grid.setObjectName(u"ours_grid")
        self.ours_grid.setHorizontalSpacing(12)
        self.ours_grid.setVerticalSpacing(10)
        self.grade_column = QVBoxLayout()
        self.grade_column.setSpacing(4)
        self.grade_column.setObjectName(u"grade_column")
        self.grade_label = QLabel(CustomerForm)
        self.grade_label.setObjectName(u"grade_label")

        self.grade_column.addWidget(self.grade_label)

        self.grade = ChoiceBox(CustomerForm)
        self.grade.setObjectName(u"grade")

        self.grade_column.addWidget(self.grade)

        self.grade_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.grade_column.addItem(self.grade_space)


        self.ours_grid.addLayout(self.grade_column, 0, 0, 1, 1)

        self.staff_column = QVBoxLayout()
        self.staff_column.setSpacing(4)
        self.staff_column.setObjectName(u"staff_column")
        self.staff_label = QLabel(CustomerForm)
        self.staff_label.setObjectName(u"staff_label")

        self.staff_column.addWidget(self.staff_label)

        self.staff = ChoiceBox(CustomerForm)
        self.staff.setObjectName(u"staff")

        self.staff_column.addWidget(self.staff)

        self.staff_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.staff_column.addItem(self.staff_space)


        self.ours_grid.addLayout(self.staff_column, 0, 1, 1, 1)

        self.customer_since_column = QVBoxLayout()
        self.customer_since_column.setSpacing(4)
        self.customer_since_column.setObjectName(u"customer_since_column")
        self.customer_since_label = QLabel(CustomerForm)
        self.customer_since_label.setObjectName(u"customer_since_label")

        self.customer_since_column.addWidget(self.customer_since_label)

        self.customer_since = DateField(CustomerForm)
        self.customer_since.setObjectName(u"customer_since")

        self.customer_since_column.addWidget(self.customer_since)

        self.customer_since_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.customer_since_column.addItem(self.customer_since_space)


        self.ours_grid.addLayout(self.customer_since_column, 1, 0, 1, 1)

        self.yearly_value_fen_column = QVBoxLayout()
        self.yearly_value_fen_column.setSpacing(4)
        self.yearly_value_fen_column.setObjectName(u"yearly_value_fen_column")
        self.yearly_value_fen_label = QLabel(CustomerForm)
        self.yearly_value_fen_label.setObjectName(u"yearly_value_fen_label")

        self.yearly_value_fen_column.addWidget(self.yearly_value_fen_label)

        self.yearly_value_fen = MoneyField(CustomerForm)
        self.yearly_value_fen.setObjectName(u"yearly_value_fen")

        self.yearly_value_fen_column.addWidget(self.yearly_value_fen)

        self.yearly_value_fen_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.yearly_value_fen_column.addItem(self.yearly_value_fen_space)


        self.ours_grid.addLayout(self.yearly_value_fen_column, 1, 1, 1, 1)

        self.source_column = QVBoxLayout()
        self.source_column.setSpacing(4)
        self.source_column.setObjectName(u"source_column")
        self.source_label = QLabel(CustomerForm)
        self.source_label.setObjectName(u"source_label")

        self.source_column.addWidget(self.source_label)

        self.source = QLineEdit(CustomerForm)
        self.source.setObjectName(u"source")
        self.source.setMaxLength(120)

        self.source_column.addWidget(self.source)

        self.source_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.source_column.addItem(self.source_space)


        self.ours_grid.addLayout(self.source_column, 2, 0, 1, 1)

        self.referred_by_column = QVBoxLayout()
        self.referred_by_column.setSpacing(4)
        self.referred_by_column.setObjectName(u"referred_by_column")
        self.referred_by_label = QLabel(CustomerForm)
        self.referred_by_label.setObjectName(u"referred_by_label")

        self.referred_by_column.addWidget(self.referred_by_label)

        self.referred_by = LookUp(CustomerForm)
        self.referred_by.setObjectName(u"referred_by")

        self.referred_by_column.addWidget(self.referred_by)

        self.referred_by_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.referred_by_column.addItem(self.referred_by_space)


        self.ours_grid.addLayout(self.referred_by_column, 2, 1, 1, 1)

        self.tags_column = QVBoxLayout()
        self.tags_column.setSpacing(4)
        self.tags_column.setObjectName(u"tags_column")
        self.tags_label = QLabel(CustomerForm)
        self.tags_label.setObjectName(u"tags_label")

        self.tags_column.addWidget(self.tags_label)

        self.tags = QLineEdit(CustomerForm)
        self.tags.setObjectName(u"tags")
        self.tags.setMaxLength(300)

        self.tags_column.addWidget(self.tags)

        self.tags_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.tags_column.addItem(self.tags_space)


        self.ours_grid.addLayout(self.tags_column, 3, 0, 1, 2)

        self.ours_grid.setColumnStretch(0, 1)
        self.ours_grid.setColumnStretch(1, 1)

        self.ours_box.addLayout(self.ours_grid)


        self.right.addLayout(self.ours_box)

        self.right_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.right_end)

        self.right.setStretch(2, 1)

        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)

        self.whole.addLayout(self.columns)

        self.people = QWidget(CustomerForm)
        self.people.setObjectName(u"people")
        self.people_box = QVBoxLayout(self.people)
        self.people_box.setSpacing(8)
        self.people_box.setObjectName(u"people_box")
        self.people_box.setContentsMargins(0, 0, 0, 0)
        self.people_title = QLabel(self.people)
        self.people_title.setObjectName(u"people_title")
        self.people_title.setProperty(u"role", u"section")

        self.people_box.addWidget(self.people_title)

        self.people_grid = QGridLayout()
        self.people_grid.setObjectName(u"people_grid")
        self.people_grid.setHorizontalSpacing(12)
        self.people_grid.setVerticalSpacing(10)
        self.contacts_column = QVBoxLayout()
        self.contacts_column.setSpacing(4)
        self.contacts_column.setObjectName(u"contacts_column")
        self.contacts_label = QLabel(self.people)
        self.contacts_label.setObjectName(u"contacts_label")
        self.contacts_label.setProperty(u"role", u"label")

        self.contacts_column.addWidget(self.contacts_label)

        self.contacts_rows = QVBoxLayout()
        self.contacts_rows.setSpacing(6)
        self.contacts_rows.setObjectName(u"contacts_rows")

        self.contacts_column.addLayout(self.contacts_rows)


        self.people_grid.addLayout(self.contacts_column, 0, 0, 1, 1)

        self.people_grid.setColumnStretch(0, 1)

        self.people_box.addLayout(self.people_grid)


        self.whole.addWidget(self.people)

        self.notes_box = QVBoxLayout()
        self.notes_box.setSpacing(8)
        self.notes_box.setObjectName(u"notes_box")
        self.notes_title = QLabel(CustomerForm)
        self.notes_title.setObjectName(u"notes_title")
        self.notes_title.setProperty(u"role", u"section")

        self.notes_box.addWidget(self.notes_title)

        self.notes_grid = QGridLayout()
        self.notes_grid.setObjectName(u"notes_grid")
        self.notes_grid.setHorizontalSpacing(12)
        self.notes_grid.setVerticalSpacing(10)
        self.preferences_column = QVBoxLayout()
        self.preferences_column.setSpacing(4)
        self.preferences_column.setObjectName(u"preferences_column")
        self.preferences_label = QLabel(CustomerForm)
        self.preferences_label.setObjectName(u"preferences_label")

        self.preferences_column.addWidget(self.preferences_label)

        self.preferences = TextArea(CustomerForm)
        self.preferences.setObjectName(u"preferences")

        self.preferences_column.addWidget(self.preferences)

        self.preferences_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.preferences_column.addItem(self.preferences_space)


        self.notes_grid.addLayout(self.preferences_column, 0, 0, 1, 1)

        self.background_column = QVBoxLayout()
        self.background_column.setSpacing(4)
        self.background_column.setObjectName(u"background_column")
        self.background_label = QLabel(CustomerForm)
        self.background_label.setObjectName(u"background_label")

        self.background_column.addWidget(self.background_label)

        self.background = TextArea(CustomerForm)
        self.background.setObjectName(u"background")

        self.background_column.addWidget(self.background)

        self.background_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.background_column.addItem(self.background_space)


        self.notes_grid.addLayout(self.background_column, 0, 1, 1, 1)

        self.relation_column = QVBoxLayout()
        self.relation_column.setSpacing(4)
        self.relation_column.setObjectName(u"relation_column")
        self.relation_label = QLabel(CustomerForm)
        self.relation_label.setObjectName(u"relation_label")

        self.relation_column.addWidget(self.relation_label)

        self.relation = TextArea(CustomerForm)
        self.relation.setObjectName(u"relation")

        self.relation_column.addWidget(self.relation)

        self.relation_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.relation_column.addItem(self.relation_space)


        self.notes_grid.addLayout(self.relation_column, 0, 2, 1, 1)

        self.competitors_column = QVBoxLayout()
        self.competitors_column.setSpacing(4)
        self.competitors_column.setObjectName(u"competitors_column")
        self.competitors_label = QLabel(CustomerForm)
        self.competitors_label.setObjectName(u"competitors_label")

        self.competitors_column.addWidget(self.competitors_label)

        self.competitors = TextArea(CustomerForm)
        self.competitors.setObjectName(u"competitors")

        self.competitors_column.addWidget(self.competitors)

        self.competitors_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.competitors_column.addItem(self.competitors_space)


        self.notes_grid.addLayout(self.competitors_column, 1, 0, 1, 1)

        self.remarks_column = QVBoxLayout()
        self.remarks_column.setSpacing(4)
        self.remarks_column.setObjectName(u"remarks_column")
        self.remarks_label = QLabel(CustomerForm)
        self.remarks_label.setObjectName(u"remarks_label")

        self.remarks_column.addWidget(self.remarks_label)

        self.remarks = TextArea(CustomerForm)
        self.remarks.setObjectName(u"remarks")

        self.remarks_column.addWidget(self.remarks)

        self.remarks_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.remarks_column.addItem(self.remarks_space)


        self.notes_grid.addLayout(self.remarks_column, 1, 1, 1, 2)

        self.notes_grid.setColumnStretch(0, 1)
        self.notes_grid.setColumnStretch(1, 1)
        self.notes_grid.setColumnStretch(2, 1)

        self.notes_box.addLayout(self.notes_grid)


        self.whole.addLayout(self.notes_box)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.honorific_label.setBuddy(self.honorific)
        self.kind_label.setBuddy(self.kind)
        self.gender_label.setBuddy(self.gender)
        self.email_label.setBuddy(self.email)
        self.wechat_label.setBuddy(self.wechat)
        self.birthday_label.setBuddy(self.birthday)
        self.province_label.setBuddy(self.province)
        self.city_label.setBuddy(self.city)
        self.district_label.setBuddy(self.district)
        self.street_label.setBuddy(self.street)
        self.postcode_label.setBuddy(self.postcode)
        self.grade_label.setBuddy(self.grade)
        self.staff_label.setBuddy(self.staff)
        self.customer_since_label.setBuddy(self.customer_since)
        self.yearly_value_fen_label.setBuddy(self.yearly_value_fen)
        self.source_label.setBuddy(self.source)
        self.referred_by_label.setBuddy(self.referred_by)
        self.tags_label.setBuddy(self.tags)
        self.preferences_label.setBuddy(self.preferences)
        self.background_label.setBuddy(self.background)
        self.relation_label.setBuddy(self.relation)
        self.competitors_label.setBuddy(self.competitors)
        self.remarks_label.setBuddy(self.remarks)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.honorific)
        QWidget.setTabOrder(self.honorific, self.do_not_call)
        QWidget.setTabOrder(self.do_not_call, self.kind)
        QWidget.setTabOrder(self.kind, self.gender)
        QWidget.setTabOrder(self.gender, self.email)
        QWidget.setTabOrder(self.email, self.wechat)
        QWidget.setTabOrder(self.wechat, self.birthday)
        QWidget.setTabOrder(self.birthday, self.province)
        QWidget.setTabOrder(self.province, self.city)
        QWidget.setTabOrder(self.city, self.district)
        QWidget.setTabOrder(self.district, self.street)
        QWidget.setTabOrder(self.street, self.postcode)
        QWidget.setTabOrder(self.postcode, self.do_not_post)
        QWidget.setTabOrder(self.do_not_post, self.grade)
        QWidget.setTabOrder(self.grade, self.staff)
        QWidget.setTabOrder(self.staff, self.customer_since)
        QWidget.setTabOrder(self.customer_since, self.yearly_value_fen)
        QWidget.setTabOrder(self.yearly_value_fen, self.source)
        QWidget.setTabOrder(self.source, self.referred_by)
        QWidget.setTabOrder(self.referred_by, self.tags)
        QWidget.setTabOrder(self.tags, self.preferences)
        QWidget.setTabOrder(self.preferences, self.background)
        QWidget.setTabOrder(self.background, self.relation)
        QWidget.setTabOrder(self.relation, self.competitors)
        QWidget.setTabOrder(self.competitors, self.remarks)

        self.retranslateUi(CustomerForm)

        QMetaObject.connectSlotsByName(CustomerForm)
    # setupUi

    def retranslateUi(self, CustomerForm):
        self.who_title.setText(QCoreApplication.translate("CustomerForm", u"Customer", None))
        self.name_label.setText(QCoreApplication.translate("CustomerForm", u"&Name", None))
        self.honorific_label.setText(QCoreApplication.translate("CustomerForm", u"Form of address", None))
        self.phones_label.setText(QCoreApplication.translate("CustomerForm", u"Phones", None))
        self.do_not_call.setText(QCoreApplication.translate("CustomerForm", u"Do not call", None))
        self.kind_label.setText(QCoreApplication.translate("CustomerForm", u"Person or company", None))
        self.gender_label.setText(QCoreApplication.translate("CustomerForm", u"&Gender", None))
        self.email_label.setText(QCoreApplication.translate("CustomerForm", u"E-mai&l", None))
        self.wechat_label.setText(QCoreApplication.translate("CustomerForm", u"&WeChat", None))
        self.birthday_label.setText(QCoreApplication.translate("CustomerForm", u"&Birthday", None))
        self.birthday.setPlaceholderText(QCoreApplication.translate("CustomerForm", u"3-12, 1975-03-12, lunar 8-15 \u2026", None))
        self.place_title.setText(QCoreApplication.translate("CustomerForm", u"Address", None))
        self.province_label.setText(QCoreApplication.translate("CustomerForm", u"&Province", None))
        self.city_label.setText(QCoreApplication.translate("CustomerForm", u"&City", None))
        self.district_label.setText(QCoreApplication.translate("CustomerForm", u"&District", None))
        self.street_label.setText(QCoreApplication.translate("CustomerForm", u"S&treet and house", None))
        self.street.setPlaceholderText(QCoreApplication.translate("CustomerForm", u"A whole address may be pasted here", None))
        self.postcode_label.setText(QCoreApplication.translate("CustomerForm", u"Postcode", None))
        self.do_not_post.setText(QCoreApplication.translate("CustomerForm", u"Do not send letters", None))
        self.ours_title.setText(QCoreApplication.translate("CustomerForm", u"In our office", None))
        self.grade_label.setText(QCoreApplication.translate("CustomerForm", u"Gr&ade", None))
        self.staff_label.setText(QCoreApplication.translate("CustomerForm", u"In cha&rge", None))
        self.customer_since_label.setText(QCoreApplication.translate("CustomerForm", u"Customer s&ince", None))
        self.yearly_value_fen_label.setText(QCoreApplication.translate("CustomerForm", u"&Yearly value (\u00a5)", None))
        self.source_label.setText(QCoreApplication.translate("CustomerForm", u"S&ource", None))
        self.referred_by_label.setText(QCoreApplication.translate("CustomerForm", u"Re&ferred by", None))
        self.referred_by.setPlaceholderText(QCoreApplication.translate("CustomerForm", u"Name, pinyin or phone", None))
        self.tags_label.setText(QCoreApplication.translate("CustomerForm", u"Tag&s", None))
        self.tags.setProperty(u"help", QCoreApplication.translate("CustomerForm", u"Separate tags with commas.", None))
        self.people_title.setText(QCoreApplication.translate("CustomerForm", u"Contact persons", None))
        self.contacts_label.setText(QCoreApplication.translate("CustomerForm", u"Name, post, phone and birthday", None))
        self.notes_title.setText(QCoreApplication.translate("CustomerForm", u"Notes", None))
        self.preferences_label.setText(QCoreApplication.translate("CustomerForm", u"Pr&eferences", None))
        self.background_label.setText(QCoreApplication.translate("CustomerForm", u"Backgro&und", None))
        self.relation_label.setText(QCoreApplication.translate("CustomerForm", u"Relation now", None))
        self.competitors_label.setText(QCoreApplication.translate("CustomerForm", u"Competitors", None))
        self.remarks_label.setText(QCoreApplication.translate("CustomerForm", u"Re&marks", None))
        pass
    # retranslateUi

