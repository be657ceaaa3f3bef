# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'staff_form.ui'
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
class Ui_StaffForm(object):
    def setupUi(self, StaffForm):
        if not StaffForm.objectName():
            StaffForm.setObjectName(u"StaffForm")
        self.groups = QVBoxLayout(StaffForm)
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
        self.name_label = QLabel(StaffForm)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(StaffForm)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)
        self.name.setMaxLength(60)

        self.name_column.addWidget(self.name)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.group0_grid.addLayout(self.name_column, 0, 0, 1, 1)

        self.role_column = QVBoxLayout()
        self.role_column.setSpacing(4)
        self.role_column.setObjectName(u"role_column")
        self.role_label = QLabel(StaffForm)
        self.role_label.setObjectName(u"role_label")

        self.role_column.addWidget(self.role_label)

        self.role = ChoiceBox(StaffForm)
        self.role.setObjectName(u"role")
        self.role.setProperty(u"required", True)

        self.role_column.addWidget(self.role)

        self.role_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.role_column.addItem(self.role_space)


        self.group0_grid.addLayout(self.role_column, 1, 0, 1, 1)

        self.phone_column = QVBoxLayout()
        self.phone_column.setSpacing(4)
        self.phone_column.setObjectName(u"phone_column")
        self.phone_label = QLabel(StaffForm)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_column.addWidget(self.phone_label)

        self.phone = QLineEdit(StaffForm)
        self.phone.setObjectName(u"phone")
        self.phone.setMaxLength(60)

        self.phone_column.addWidget(self.phone)

        self.phone_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.phone_column.addItem(self.phone_space)


        self.group0_grid.addLayout(self.phone_column, 2, 0, 1, 1)

        self.active_column = QVBoxLayout()
        self.active_column.setSpacing(4)
        self.active_column.setObjectName(u"active_column")
        self.active = QCheckBox(StaffForm)
        self.active.setObjectName(u"active")

        self.active_column.addWidget(self.active)


        self.group0_grid.addLayout(self.active_column, 3, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.role_label.setBuddy(self.role)
        self.phone_label.setBuddy(self.phone)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.role)
        QWidget.setTabOrder(self.role, self.phone)
        QWidget.setTabOrder(self.phone, self.active)

        self.retranslateUi(StaffForm)

        QMetaObject.connectSlotsByName(StaffForm)
    # setupUi

    def retranslateUi(self, StaffForm):
        self.name_label.setText(QCoreApplication.translate("StaffForm", u"&Name", None))
        self.role_label.setText(QCoreApplication.translate("StaffForm", u"&Role", None))
        self.phone_label.setText(QCoreApplication.translate("StaffForm", u"&Phone", None))
        self.active.setText(QCoreApplication.translate("StaffForm", u"Works &here", None))
        self.active.setProperty(u"help", QCoreApplication.translate("StaffForm", u"People who left stay on old records but are no longer offered.", None))
        pass
    # retranslateUi

