# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_form.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from crm_desktop.gui.widgets.date_field import MomentField
from crm_desktop.gui.widgets.fields import (ChoiceBox, LookUp, TextArea)
class Ui_ComplaintForm(object):
    def setupUi(self, ComplaintForm):
        if not ComplaintForm.objectName():
            ComplaintForm.setObjectName(u"ComplaintForm")
        self.groups = QVBoxLayout(ComplaintForm)
        self.groups.setSpacing(20)
        self.groups.setObjectName(u"groups")
        self.groups.setContentsMargins(0, 0, 0, 0)
        self.group0 = QVBoxLayout()
        self.group0.setSpacing(8)
        self.group0.setObjectName(u"group0")
        self.group0_grid = QGridLayout()
        self.group0_grid.setObjectName(u"group0_grid")
        self.group0_grid.setHorizontalSpacing(16)
        self.group0_grid.setVerticalSpacing(12)
        self.customer_column = QVBoxLayout()
        self.customer_column.setSpacing(4)
        self.customer_column.setObjectName(u"customer_column")
        self.customer_label = QLabel(ComplaintForm)
        self.customer_label.setObjectName(u"customer_label")

        self.customer_column.addWidget(self.customer_label)

        self.customer = LookUp(ComplaintForm)
        self.customer.setObjectName(u"customer")
        self.customer.setProperty(u"required", True)

        self.customer_column.addWidget(self.customer)

        self.customer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.customer_column.addItem(self.customer_space)


        self.group0_grid.addLayout(self.customer_column, 0, 0, 1, 2)

        self.contact_column = QVBoxLayout()
        self.contact_column.setSpacing(4)
        self.contact_column.setObjectName(u"contact_column")
        self.contact_label = QLabel(ComplaintForm)
        self.contact_label.setObjectName(u"contact_label")

        self.contact_column.addWidget(self.contact_label)

        self.contact = ChoiceBox(ComplaintForm)
        self.contact.setObjectName(u"contact")

        self.contact_column.addWidget(self.contact)

        self.contact_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contact_column.addItem(self.contact_space)


        self.group0_grid.addLayout(self.contact_column, 0, 2, 1, 1)

        self.received_at_column = QVBoxLayout()
        self.received_at_column.setSpacing(4)
        self.received_at_column.setObjectName(u"received_at_column")
        self.received_at_label = QLabel(ComplaintForm)
        self.received_at_label.setObjectName(u"received_at_label")

        self.received_at_column.addWidget(self.received_at_label)

        self.received_at = MomentField(ComplaintForm)
        self.received_at.setObjectName(u"received_at")

        self.received_at_column.addWidget(self.received_at)

        self.received_at_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.received_at_column.addItem(self.received_at_space)


        self.group0_grid.addLayout(self.received_at_column, 1, 0, 1, 1)

        self.channel_column = QVBoxLayout()
        self.channel_column.setSpacing(4)
        self.channel_column.setObjectName(u"channel_column")
        self.channel_label = QLabel(ComplaintForm)
        self.channel_label.setObjectName(u"channel_label")

        self.channel_column.addWidget(self.channel_label)

        self.channel = ChoiceBox(ComplaintForm)
        self.channel.setObjectName(u"channel")

        self.channel_column.addWidget(self.channel)

        self.channel_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.channel_column.addItem(self.channel_space)


        self.group0_grid.addLayout(self.channel_column, 1, 1, 1, 1)

        self.owner_column = QVBoxLayout()
        self.owner_column.setSpacing(4)
        self.owner_column.setObjectName(u"owner_column")
        self.owner_label = QLabel(ComplaintForm)
        self.owner_label.setObjectName(u"owner_label")

        self.owner_column.addWidget(self.owner_label)

        self.owner = ChoiceBox(ComplaintForm)
        self.owner.setObjectName(u"owner")

        self.owner_column.addWidget(self.owner)

        self.owner_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.owner_column.addItem(self.owner_space)


        self.group0_grid.addLayout(self.owner_column, 1, 2, 1, 1)

        self.description_column = QVBoxLayout()
        self.description_column.setSpacing(4)
        self.description_column.setObjectName(u"description_column")
        self.description_label = QLabel(ComplaintForm)
        self.description_label.setObjectName(u"description_label")

        self.description_column.addWidget(self.description_label)

        self.description = TextArea(ComplaintForm)
        self.description.setObjectName(u"description")
        self.description.setProperty(u"required", True)

        self.description_column.addWidget(self.description)

        self.description_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.description_column.addItem(self.description_space)


        self.group0_grid.addLayout(self.description_column, 2, 0, 1, 3)

        self.subject_column = QVBoxLayout()
        self.subject_column.setSpacing(4)
        self.subject_column.setObjectName(u"subject_column")
        self.subject_label = QLabel(ComplaintForm)
        self.subject_label.setObjectName(u"subject_label")

        self.subject_column.addWidget(self.subject_label)

        self.subject = QLineEdit(ComplaintForm)
        self.subject.setObjectName(u"subject")
        self.subject.setMaxLength(120)

        self.subject_column.addWidget(self.subject)

        self.subject_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.subject_column.addItem(self.subject_space)


        self.group0_grid.addLayout(self.subject_column, 3, 0, 1, 2)

        self.severity_column = QVBoxLayout()
        self.severity_column.setSpacing(4)
        self.severity_column.setObjectName(u"severity_column")
        self.severity_label = QLabel(ComplaintForm)
        self.severity_label.setObjectName(u"severity_label")

        self.severity_column.addWidget(self.severity_label)

        self.severity = ChoiceBox(ComplaintForm)
        self.severity.setObjectName(u"severity")

        self.severity_column.addWidget(self.severity)

        self.severity_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.severity_column.addItem(self.severity_space)


        self.group0_grid.addLayout(self.severity_column, 3, 2, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)
        self.group0_grid.setColumnStretch(2, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

        self.group1 = QVBoxLayout()
        self.group1.setSpacing(8)
        self.group1.setObjectName(u"group1")
        self.group1_title = QLabel(ComplaintForm)
        self.group1_title.setObjectName(u"group1_title")
        self.group1_title.setProperty(u"role", u"section")

        self.group1.addWidget(self.group1_title)

        self.group1_grid = QGridLayout()
        self.group1_grid.setObjectName(u"group1_grid")
        self.group1_grid.setHorizontalSpacing(16)
        self.group1_grid.setVerticalSpacing(12)
        self.motive_suggestion_column = QVBoxLayout()
        self.motive_suggestion_column.setSpacing(4)
        self.motive_suggestion_column.setObjectName(u"motive_suggestion_column")
        self.motive_suggestion = QCheckBox(ComplaintForm)
        self.motive_suggestion.setObjectName(u"motive_suggestion")

        self.motive_suggestion_column.addWidget(self.motive_suggestion)


        self.group1_grid.addLayout(self.motive_suggestion_column, 0, 0, 1, 1)

        self.motive_respect_column = QVBoxLayout()
        self.motive_respect_column.setSpacing(4)
        self.motive_respect_column.setObjectName(u"motive_respect_column")
        self.motive_respect = QCheckBox(ComplaintForm)
        self.motive_respect.setObjectName(u"motive_respect")

        self.motive_respect_column.addWidget(self.motive_respect)


        self.group1_grid.addLayout(self.motive_respect_column, 0, 1, 1, 1)

        self.motive_venting_column = QVBoxLayout()
        self.motive_venting_column.setSpacing(4)
        self.motive_venting_column.setObjectName(u"motive_venting_column")
        self.motive_venting = QCheckBox(ComplaintForm)
        self.motive_venting.setObjectName(u"motive_venting")

        self.motive_venting_column.addWidget(self.motive_venting)


        self.group1_grid.addLayout(self.motive_venting_column, 0, 2, 1, 1)

        self.motive_compensation_column = QVBoxLayout()
        self.motive_compensation_column.setSpacing(4)
        self.motive_compensation_column.setObjectName(u"motive_compensation_column")
        self.motive_compensation = QCheckBox(ComplaintForm)
        self.motive_compensation.setObjectName(u"motive_compensation")

        self.motive_compensation_column.addWidget(self.motive_compensation)


        self.group1_grid.addLayout(self.motive_compensation_column, 0, 3, 1, 1)

        self.group1_grid.setColumnStretch(0, 1)
        self.group1_grid.setColumnStretch(1, 1)
        self.group1_grid.setColumnStretch(2, 1)
        self.group1_grid.setColumnStretch(3, 1)

        self.group1.addLayout(self.group1_grid)


        self.groups.addLayout(self.group1)

        self.group2 = QVBoxLayout()
        self.group2.setSpacing(8)
        self.group2.setObjectName(u"group2")
        self.group2_grid = QGridLayout()
        self.group2_grid.setObjectName(u"group2_grid")
        self.group2_grid.setHorizontalSpacing(16)
        self.group2_grid.setVerticalSpacing(12)
        self.requested_remedy_column = QVBoxLayout()
        self.requested_remedy_column.setSpacing(4)
        self.requested_remedy_column.setObjectName(u"requested_remedy_column")
        self.requested_remedy_label = QLabel(ComplaintForm)
        self.requested_remedy_label.setObjectName(u"requested_remedy_label")

        self.requested_remedy_column.addWidget(self.requested_remedy_label)

        self.requested_remedy = QLineEdit(ComplaintForm)
        self.requested_remedy.setObjectName(u"requested_remedy")
        self.requested_remedy.setMaxLength(200)

        self.requested_remedy_column.addWidget(self.requested_remedy)

        self.requested_remedy_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.requested_remedy_column.addItem(self.requested_remedy_space)


        self.group2_grid.addLayout(self.requested_remedy_column, 0, 0, 1, 2)

        self.customer_type_column = QVBoxLayout()
        self.customer_type_column.setSpacing(4)
        self.customer_type_column.setObjectName(u"customer_type_column")
        self.customer_type_label = QLabel(ComplaintForm)
        self.customer_type_label.setObjectName(u"customer_type_label")

        self.customer_type_column.addWidget(self.customer_type_label)

        self.customer_type = ChoiceBox(ComplaintForm)
        self.customer_type.setObjectName(u"customer_type")

        self.customer_type_column.addWidget(self.customer_type)

        self.customer_type_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.customer_type_column.addItem(self.customer_type_space)


        self.group2_grid.addLayout(self.customer_type_column, 0, 2, 1, 1)

        self.product_column = QVBoxLayout()
        self.product_column.setSpacing(4)
        self.product_column.setObjectName(u"product_column")
        self.product_label = QLabel(ComplaintForm)
        self.product_label.setObjectName(u"product_label")

        self.product_column.addWidget(self.product_label)

        self.product = ChoiceBox(ComplaintForm)
        self.product.setObjectName(u"product")

        self.product_column.addWidget(self.product)

        self.product_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.product_column.addItem(self.product_space)


        self.group2_grid.addLayout(self.product_column, 1, 0, 1, 1)

        self.order_column = QVBoxLayout()
        self.order_column.setSpacing(4)
        self.order_column.setObjectName(u"order_column")
        self.order_label = QLabel(ComplaintForm)
        self.order_label.setObjectName(u"order_label")

        self.order_column.addWidget(self.order_label)

        self.order = ChoiceBox(ComplaintForm)
        self.order.setObjectName(u"order")

        self.order_column.addWidget(self.order)

        self.order_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.order_column.addItem(self.order_space)


        self.group2_grid.addLayout(self.order_column, 1, 1, 1, 1)

        self.department_column = QVBoxLayout()
        self.department_column.setSpacing(4)
        self.department_column.setObjectName(u"department_column")
        self.department_label = QLabel(ComplaintForm)
        self.department_label.setObjectName(u"department_label")

        self.department_column.addWidget(self.department_label)

        self.department = QLineEdit(ComplaintForm)
        self.department.setObjectName(u"department")
        self.department.setMaxLength(60)

        self.department_column.addWidget(self.department)

        self.department_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.department_column.addItem(self.department_space)


        self.group2_grid.addLayout(self.department_column, 1, 2, 1, 1)

        self.in_charge_column = QVBoxLayout()
        self.in_charge_column.setSpacing(4)
        self.in_charge_column.setObjectName(u"in_charge_column")
        self.in_charge_label = QLabel(ComplaintForm)
        self.in_charge_label.setObjectName(u"in_charge_label")

        self.in_charge_column.addWidget(self.in_charge_label)

        self.in_charge = ChoiceBox(ComplaintForm)
        self.in_charge.setObjectName(u"in_charge")

        self.in_charge_column.addWidget(self.in_charge)

        self.in_charge_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.in_charge_column.addItem(self.in_charge_space)


        self.group2_grid.addLayout(self.in_charge_column, 2, 0, 1, 1)

        self.vexatious_column = QVBoxLayout()
        self.vexatious_column.setSpacing(4)
        self.vexatious_column.setObjectName(u"vexatious_column")
        self.vexatious_column.setContentsMargins(-1, -1, -1, 3)
        self.above_vexatious = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vexatious_column.addItem(self.above_vexatious)

        self.vexatious = QCheckBox(ComplaintForm)
        self.vexatious.setObjectName(u"vexatious")

        self.vexatious_column.addWidget(self.vexatious)


        self.group2_grid.addLayout(self.vexatious_column, 2, 1, 1, 2)

        self.group2_grid.setColumnStretch(0, 1)
        self.group2_grid.setColumnStretch(1, 1)
        self.group2_grid.setColumnStretch(2, 1)
        self.group2_grid.setColumnMinimumWidth(0, 214)
        self.group2_grid.setColumnMinimumWidth(2, 1)

        self.group2.addLayout(self.group2_grid)


        self.groups.addLayout(self.group2)

#if QT_CONFIG(shortcut)
        self.customer_label.setBuddy(self.customer)
        self.contact_label.setBuddy(self.contact)
        self.received_at_label.setBuddy(self.received_at)
        self.channel_label.setBuddy(self.channel)
        self.owner_label.setBuddy(self.owner)
        self.description_label.setBuddy(self.description)
        self.subject_label.setBuddy(self.subject)
        self.severity_label.setBuddy(self.severity)
        self.requested_remedy_label.setBuddy(self.requested_remedy)
        self.customer_type_label.setBuddy(self.customer_type)
        self.product_label.setBuddy(self.product)
        self.order_label.setBuddy(self.order)
        self.department_label.setBuddy(self.department)
        self.in_charge_label.setBuddy(self.in_charge)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.customer, self.contact)
        QWidget.setTabOrder(self.contact, self.received_at)
        QWidget.setTabOrder(self.received_at, self.channel)
        QWidget.setTabOrder(self.channel, self.owner)
        QWidget.setTabOrder(self.owner, self.description)
        QWidget.setTabOrder(self.description, self.subject)
        QWidget.setTabOrder(self.subject, self.severity)
        QWidget.setTabOrder(self.severity, self.motive_suggestion)
        QWidget.setTabOrder(self.motive_suggestion, self.motive_respect)
        QWidget.setTabOrder(self.motive_respect, self.motive_venting)
        QWidget.setTabOrder(self.motive_venting, self.motive_compensation)
        QWidget.setTabOrder(self.motive_compensation, self.requested_remedy)
        QWidget.setTabOrder(self.requested_remedy, self.customer_type)
        QWidget.setTabOrder(self.customer_type, self.product)
        QWidget.setTabOrder(self.product, self.order)
        QWidget.setTabOrder(self.order, self.department)
        QWidget.setTabOrder(self.department, self.in_charge)
        QWidget.setTabOrder(self.in_charge, self.vexatious)

        self.retranslateUi(ComplaintForm)

        QMetaObject.connectSlotsByName(ComplaintForm)
    # setupUi

    def retranslateUi(self, ComplaintForm):
        self.customer_label.setText(QCoreApplication.translate("ComplaintForm", u"C&ustomer", None))
        self.customer.setPlaceholderText(QCoreApplication.translate("ComplaintForm", u"Name, pinyin or phone", None))
        self.contact_label.setText(QCoreApplication.translate("ComplaintForm", u"Contact perso&n", None))
        self.received_at_label.setText(QCoreApplication.translate("ComplaintForm", u"&Received", None))
        self.channel_label.setText(QCoreApplication.translate("ComplaintForm", u"C&hannel", None))
        self.owner_label.setText(QCoreApplication.translate("ComplaintForm", u"&First-contact owner", None))
        self.description_label.setText(QCoreApplication.translate("ComplaintForm", u"In the customer's &words", None))
        self.description.setPlaceholderText(QCoreApplication.translate("ComplaintForm", u"Word for word, as far as possible", None))
        self.subject_label.setText(QCoreApplication.translate("ComplaintForm", u"Su&bject", None))
        self.subject.setPlaceholderText(QCoreApplication.translate("ComplaintForm", u"If empty, the beginning of what was said", None))
        self.severity_label.setText(QCoreApplication.translate("ComplaintForm", u"Severit&y", None))
        self.group1_title.setText(QCoreApplication.translate("ComplaintForm", u"What the customer wants", None))
        self.motive_suggestion.setText(QCoreApplication.translate("ComplaintForm", u"Suggestion", None))
        self.motive_respect.setText(QCoreApplication.translate("ComplaintForm", u"Respect", None))
        self.motive_venting.setText(QCoreApplication.translate("ComplaintForm", u"Venting", None))
        self.motive_compensation.setText(QCoreApplication.translate("ComplaintForm", u"Compensation", None))
        self.requested_remedy_label.setText(QCoreApplication.translate("ComplaintForm", u"Remedy asked f&or", None))
        self.customer_type_label.setText(QCoreApplication.translate("ComplaintForm", u"&Kind of customer", None))
        self.product_label.setText(QCoreApplication.translate("ComplaintForm", u"&Product", None))
        self.order_label.setText(QCoreApplication.translate("ComplaintForm", u"Service or&der", None))
        self.department_label.setText(QCoreApplication.translate("ComplaintForm", u"Depart&ment", None))
        self.in_charge_label.setText(QCoreApplication.translate("ComplaintForm", u"In char&ge", None))
        self.vexatious.setText(QCoreApplication.translate("ComplaintForm", u"&Vexatious complaint", None))
        pass
    # retranslateUi

