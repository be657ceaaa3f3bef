# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_details_form.ui'
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

from crm_desktop.gui.widgets.fields import ChoiceBox
class Ui_ComplaintDetailsForm(object):
    def setupUi(self, ComplaintDetailsForm):
        if not ComplaintDetailsForm.objectName():
            ComplaintDetailsForm.setObjectName(u"ComplaintDetailsForm")
        self.groups = QVBoxLayout(ComplaintDetailsForm)
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
        self.subject_column = QVBoxLayout()
        self.subject_column.setSpacing(4)
        self.subject_column.setObjectName(u"subject_column")
        self.subject_label = QLabel(ComplaintDetailsForm)
        self.subject_label.setObjectName(u"subject_label")

        self.subject_column.addWidget(self.subject_label)

        self.subject = QLineEdit(ComplaintDetailsForm)
        self.subject.setObjectName(u"subject")
        self.subject.setMaxLength(120)

        self.subject_column.addWidget(self.subject)

        self.subject_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.subject_column.addItem(self.subject_space)


        self.group0_grid.addLayout(self.subject_column, 0, 0, 1, 2)

        self.severity_column = QVBoxLayout()
        self.severity_column.setSpacing(4)
        self.severity_column.setObjectName(u"severity_column")
        self.severity_label = QLabel(ComplaintDetailsForm)
        self.severity_label.setObjectName(u"severity_label")

        self.severity_column.addWidget(self.severity_label)

        self.severity = ChoiceBox(ComplaintDetailsForm)
        self.severity.setObjectName(u"severity")

        self.severity_column.addWidget(self.severity)

        self.severity_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.severity_column.addItem(self.severity_space)


        self.group0_grid.addLayout(self.severity_column, 0, 2, 1, 1)

        self.order_column = QVBoxLayout()
        self.order_column.setSpacing(4)
        self.order_column.setObjectName(u"order_column")
        self.order_label = QLabel(ComplaintDetailsForm)
        self.order_label.setObjectName(u"order_label")

        self.order_column.addWidget(self.order_label)

        self.order = ChoiceBox(ComplaintDetailsForm)
        self.order.setObjectName(u"order")

        self.order_column.addWidget(self.order)

        self.order_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.order_column.addItem(self.order_space)


        self.group0_grid.addLayout(self.order_column, 1, 0, 1, 1)

        self.contact_column = QVBoxLayout()
        self.contact_column.setSpacing(4)
        self.contact_column.setObjectName(u"contact_column")
        self.contact_label = QLabel(ComplaintDetailsForm)
        self.contact_label.setObjectName(u"contact_label")

        self.contact_column.addWidget(self.contact_label)

        self.contact = ChoiceBox(ComplaintDetailsForm)
        self.contact.setObjectName(u"contact")

        self.contact_column.addWidget(self.contact)

        self.contact_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contact_column.addItem(self.contact_space)


        self.group0_grid.addLayout(self.contact_column, 1, 1, 1, 1)

        self.customer_type_column = QVBoxLayout()
        self.customer_type_column.setSpacing(4)
        self.customer_type_column.setObjectName(u"customer_type_column")
        self.customer_type_label = QLabel(ComplaintDetailsForm)
        self.customer_type_label.setObjectName(u"customer_type_label")

        self.customer_type_column.addWidget(self.customer_type_label)

        self.customer_type = ChoiceBox(ComplaintDetailsForm)
        self.customer_type.setObjectName(u"customer_type")

        self.customer_type_column.addWidget(self.customer_type)

        self.customer_type_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.customer_type_column.addItem(self.customer_type_space)


        self.group0_grid.addLayout(self.customer_type_column, 1, 2, 1, 1)

        self.in_charge_column = QVBoxLayout()
        self.in_charge_column.setSpacing(4)
        self.in_charge_column.setObjectName(u"in_charge_column")
        self.in_charge_label = QLabel(ComplaintDetailsForm)
        self.in_charge_label.setObjectName(u"in_charge_label")

        self.in_charge_column.addWidget(self.in_charge_label)

        self.in_charge = ChoiceBox(ComplaintDetailsForm)
        self.in_charge.setObjectName(u"in_charge")

        self.in_charge_column.addWidget(self.in_charge)

        self.in_charge_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.in_charge_column.addItem(self.in_charge_space)


        self.group0_grid.addLayout(self.in_charge_column, 2, 0, 1, 1)

        self.department_column = QVBoxLayout()
        self.department_column.setSpacing(4)
        self.department_column.setObjectName(u"department_column")
        self.department_label = QLabel(ComplaintDetailsForm)
        self.department_label.setObjectName(u"department_label")

        self.department_column.addWidget(self.department_label)

        self.department = QLineEdit(ComplaintDetailsForm)
        self.department.setObjectName(u"department")
        self.department.setMaxLength(60)

        self.department_column.addWidget(self.department)

        self.department_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.department_column.addItem(self.department_space)


        self.group0_grid.addLayout(self.department_column, 2, 1, 1, 1)

        self.vexatious_column = QVBoxLayout()
        self.vexatious_column.setSpacing(4)
        self.vexatious_column.setObjectName(u"vexatious_column")
        self.vexatious = QCheckBox(ComplaintDetailsForm)
        self.vexatious.setObjectName(u"vexatious")

        self.vexatious_column.addWidget(self.vexatious)


        self.group0_grid.addLayout(self.vexatious_column, 2, 2, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)
        self.group0_grid.setColumnStretch(2, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.subject_label.setBuddy(self.subject)
        self.severity_label.setBuddy(self.severity)
        self.order_label.setBuddy(self.order)
        self.contact_label.setBuddy(self.contact)
        self.customer_type_label.setBuddy(self.customer_type)
        self.in_charge_label.setBuddy(self.in_charge)
        self.department_label.setBuddy(self.department)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.subject, self.severity)
        QWidget.setTabOrder(self.severity, self.order)
        QWidget.setTabOrder(self.order, self.contact)
        QWidget.setTabOrder(self.contact, self.customer_type)
        QWidget.setTabOrder(self.customer_type, self.in_charge)
        QWidget.setTabOrder(self.in_charge, self.department)
        QWidget.setTabOrder(self.department, self.vexatious)

        self.retranslateUi(ComplaintDetailsForm)

        QMetaObject.connectSlotsByName(ComplaintDetailsForm)
    # setupUi

    def retranslateUi(self, ComplaintDetailsForm):
        self.subject_label.setText(QCoreApplication.translate("ComplaintDetailsForm", u"Subject", None))
        self.severity_label.setText(QCoreApplication.translate("ComplaintDetailsForm", u"Severity", None))
        self.order_label.setText(QCoreApplication.translate("ComplaintDetailsForm", u"Service order", None))
        self.contact_label.setText(QCoreApplication.translate("ComplaintDetailsForm", u"Contact person", None))
        self.customer_type_label.setText(QCoreApplication.translate("ComplaintDetailsForm", u"Kind of customer", None))
        self.in_charge_label.setText(QCoreApplication.translate("ComplaintDetailsForm", u"In charge", None))
        self.department_label.setText(QCoreApplication.translate("ComplaintDetailsForm", u"Department", None))
        self.vexatious.setText(QCoreApplication.translate("ComplaintDetailsForm", u"Vexatious complaint", None))
        pass
    # retranslateUi

