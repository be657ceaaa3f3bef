# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'letter_return_form.ui'
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

from crm_desktop.gui.widgets.date_field import DateField
class Ui_LetterReturnForm(object):
    def setupUi(self, LetterReturnForm):
        if not LetterReturnForm.objectName():
            LetterReturnForm.setObjectName(u"LetterReturnForm")
        self.groups = QVBoxLayout(LetterReturnForm)
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
        self.returned_on_column = QVBoxLayout()
        self.returned_on_column.setSpacing(4)
        self.returned_on_column.setObjectName(u"returned_on_column")
        self.returned_on_label = QLabel(LetterReturnForm)
        self.returned_on_label.setObjectName(u"returned_on_label")

        self.returned_on_column.addWidget(self.returned_on_label)

        self.returned_on = DateField(LetterReturnForm)
        self.returned_on.setObjectName(u"returned_on")
        self.returned_on.setProperty(u"required", True)

        self.returned_on_column.addWidget(self.returned_on)

        self.returned_on_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.returned_on_column.addItem(self.returned_on_space)


        self.group0_grid.addLayout(self.returned_on_column, 0, 0, 1, 1)

        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(LetterReturnForm)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_column.addWidget(self.reason_label)

        self.reason = QLineEdit(LetterReturnForm)
        self.reason.setObjectName(u"reason")
        self.reason.setMaxLength(200)

        self.reason_column.addWidget(self.reason)

        self.reason_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_column.addItem(self.reason_space)


        self.group0_grid.addLayout(self.reason_column, 1, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.returned_on_label.setBuddy(self.returned_on)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.returned_on, self.reason)

        self.retranslateUi(LetterReturnForm)

        QMetaObject.connectSlotsByName(LetterReturnForm)
    # setupUi

    def retranslateUi(self, LetterReturnForm):
        self.returned_on_label.setText(QCoreApplication.translate("LetterReturnForm", u"&Came back on", None))
        self.reason_label.setText(QCoreApplication.translate("LetterReturnForm", u"&Reason", None))
        self.reason.setProperty(u"help", QCoreApplication.translate("LetterReturnForm", u"What the post office wrote on it, such as: moved, not known there.", None))
        pass
    # retranslateUi

