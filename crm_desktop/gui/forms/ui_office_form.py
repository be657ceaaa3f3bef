# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'office_form.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from crm_desktop.gui.widgets.fields import ChoiceBox
class Ui_OfficeForm(object):
    def setupUi(self, OfficeForm):
        if not OfficeForm.objectName():
            OfficeForm.setObjectName(u"OfficeForm")
        self.groups = QVBoxLayout(OfficeForm)
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
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(OfficeForm)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(OfficeForm)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)
        self.name.setMaxLength(80)

        self.name_column.addWidget(self.name)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.group0_grid.addLayout(self.name_column, 0, 0, 1, 2)

        self.address_column = QVBoxLayout()
        self.address_column.setSpacing(4)
        self.address_column.setObjectName(u"address_column")
        self.address_label = QLabel(OfficeForm)
        self.address_label.setObjectName(u"address_label")

        self.address_column.addWidget(self.address_label)

        self.address = QLineEdit(OfficeForm)
        self.address.setObjectName(u"address")
        self.address.setMaxLength(200)

        self.address_column.addWidget(self.address)

        self.address_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.address_column.addItem(self.address_space)


        self.group0_grid.addLayout(self.address_column, 1, 0, 1, 2)

        self.postcode_column = QVBoxLayout()
        self.postcode_column.setSpacing(4)
        self.postcode_column.setObjectName(u"postcode_column")
        self.postcode_label = QLabel(OfficeForm)
        self.postcode_label.setObjectName(u"postcode_label")

        self.postcode_column.addWidget(self.postcode_label)

        self.postcode = QLineEdit(OfficeForm)
        self.postcode.setObjectName(u"postcode")
        self.postcode.setMaxLength(10)

        self.postcode_column.addWidget(self.postcode)

        self.postcode_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.postcode_column.addItem(self.postcode_space)


        self.group0_grid.addLayout(self.postcode_column, 2, 0, 1, 1)

        self.phone_column = QVBoxLayout()
        self.phone_column.setSpacing(4)
        self.phone_column.setObjectName(u"phone_column")
        self.phone_label = QLabel(OfficeForm)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_column.addWidget(self.phone_label)

        self.phone = QLineEdit(OfficeForm)
        self.phone.setObjectName(u"phone")
        self.phone.setMaxLength(60)

        self.phone_column.addWidget(self.phone)

        self.phone_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.phone_column.addItem(self.phone_space)


        self.group0_grid.addLayout(self.phone_column, 2, 1, 1, 1)

        self.signature_column = QVBoxLayout()
        self.signature_column.setSpacing(4)
        self.signature_column.setObjectName(u"signature_column")
        self.signature_label = QLabel(OfficeForm)
        self.signature_label.setObjectName(u"signature_label")

        self.signature_column.addWidget(self.signature_label)

        self.signature = QLineEdit(OfficeForm)
        self.signature.setObjectName(u"signature")
        self.signature.setMaxLength(60)

        self.signature_column.addWidget(self.signature)

        self.signature_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.signature_column.addItem(self.signature_space)


        self.group0_grid.addLayout(self.signature_column, 3, 0, 1, 1)

        self.time_zone_column = QVBoxLayout()
        self.time_zone_column.setSpacing(4)
        self.time_zone_column.setObjectName(u"time_zone_column")
        self.time_zone_label = QLabel(OfficeForm)
        self.time_zone_label.setObjectName(u"time_zone_label")

        self.time_zone_column.addWidget(self.time_zone_label)

        self.time_zone = ChoiceBox(OfficeForm)
        self.time_zone.setObjectName(u"time_zone")
        self.time_zone.setProperty(u"required", True)

        self.time_zone_column.addWidget(self.time_zone)

        self.time_zone_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.time_zone_column.addItem(self.time_zone_space)


        self.group0_grid.addLayout(self.time_zone_column, 3, 1, 1, 1)

        self.country_column = QVBoxLayout()
        self.country_column.setSpacing(4)
        self.country_column.setObjectName(u"country_column")
        self.country_label = QLabel(OfficeForm)
        self.country_label.setObjectName(u"country_label")

        self.country_column.addWidget(self.country_label)

        self.country = ChoiceBox(OfficeForm)
        self.country.setObjectName(u"country")
        self.country.setProperty(u"required", True)

        self.country_column.addWidget(self.country)

        self.country_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.country_column.addItem(self.country_space)


        self.group0_grid.addLayout(self.country_column, 4, 0, 1, 2)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.address_label.setBuddy(self.address)
        self.postcode_label.setBuddy(self.postcode)
        self.phone_label.setBuddy(self.phone)
        self.signature_label.setBuddy(self.signature)
        self.time_zone_label.setBuddy(self.time_zone)
        self.country_label.setBuddy(self.country)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.address)
        QWidget.setTabOrder(self.address, self.postcode)
        QWidget.setTabOrder(self.postcode, self.phone)
        QWidget.setTabOrder(self.phone, self.signature)
        QWidget.setTabOrder(self.signature, self.time_zone)
        QWidget.setTabOrder(self.time_zone, self.country)

        self.retranslateUi(OfficeForm)

        QMetaObject.connectSlotsByName(OfficeForm)
    # setupUi

    def retranslateUi(self, OfficeForm):
        self.name_label.setText(QCoreApplication.translate("OfficeForm", u"&Name of the office", None))
        self.address_label.setText(QCoreApplication.translate("OfficeForm", u"&Address", None))
        self.postcode_label.setText(QCoreApplication.translate("OfficeForm", u"&Postcode", None))
        self.phone_label.setText(QCoreApplication.translate("OfficeForm", u"P&hone", None))
        self.signature_label.setText(QCoreApplication.translate("OfficeForm", u"Letters are &signed by", None))
        self.signature.setProperty(u"help", QCoreApplication.translate("OfficeForm", u"If empty, the office's name is used.", None))
        self.time_zone_label.setText(QCoreApplication.translate("OfficeForm", u"&Time zone", None))
        self.country_label.setText(QCoreApplication.translate("OfficeForm", u"&Country or region", None))
        self.country.setProperty(u"help", QCoreApplication.translate("OfficeForm", u"Its telephone numbers need no + in front; all others begin with + and their country's code.", None))
        pass
    # retranslateUi

