# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'customer_won_back.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from crm_desktop.gui.widgets.date_field import DateField
from crm_desktop.gui.widgets.fields import TextArea
class Ui_CustomerWonBackForm(object):
    def setupUi(self, CustomerWonBackForm):
        if not CustomerWonBackForm.objectName():
            CustomerWonBackForm.setObjectName(u"CustomerWonBackForm")
        self.groups = QVBoxLayout(CustomerWonBackForm)
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
        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(CustomerWonBackForm)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_column.addWidget(self.reason_label)

        self.reason = TextArea(CustomerWonBackForm)
        self.reason.setObjectName(u"reason")

        self.reason_column.addWidget(self.reason)

        self.reason_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_column.addItem(self.reason_space)


        self.group0_grid.addLayout(self.reason_column, 0, 0, 1, 2)

        self.on_date_column = QVBoxLayout()
        self.on_date_column.setSpacing(4)
        self.on_date_column.setObjectName(u"on_date_column")
        self.on_date_label = QLabel(CustomerWonBackForm)
        self.on_date_label.setObjectName(u"on_date_label")

        self.on_date_column.addWidget(self.on_date_label)

        self.on_date = DateField(CustomerWonBackForm)
        self.on_date.setObjectName(u"on_date")
        self.on_date.setProperty(u"required", True)

        self.on_date_column.addWidget(self.on_date)

        self.on_date_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.on_date_column.addItem(self.on_date_space)


        self.group0_grid.addLayout(self.on_date_column, 1, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 2)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
        self.on_date_label.setBuddy(self.on_date)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason, self.on_date)

        self.retranslateUi(CustomerWonBackForm)

        QMetaObject.connectSlotsByName(CustomerWonBackForm)
    # setupUi

    def retranslateUi(self, CustomerWonBackForm):
        self.reason_label.setText(QCoreApplication.translate("CustomerWonBackForm", u"How did it come?", None))
        self.reason.setProperty(u"help", QCoreApplication.translate("CustomerWonBackForm", u"For example: a visit, a new offer, a friend's word.", None))
        self.on_date_label.setText(QCoreApplication.translate("CustomerWonBackForm", u"&Since when", None))
        pass
    # retranslateUi

