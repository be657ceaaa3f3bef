# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_compensation_form.ui'
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

from crm_desktop.gui.widgets.fields import (ChoiceBox, MoneyField)
class Ui_ComplaintCompensationForm(object):
    def setupUi(self, ComplaintCompensationForm):
        if not ComplaintCompensationForm.objectName():
            ComplaintCompensationForm.setObjectName(u"ComplaintCompensationForm")
        self.groups = QVBoxLayout(ComplaintCompensationForm)
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
        self.compensation_kind_column = QVBoxLayout()
        self.compensation_kind_column.setSpacing(4)
        self.compensation_kind_column.setObjectName(u"compensation_kind_column")
        self.compensation_kind_label = QLabel(ComplaintCompensationForm)
        self.compensation_kind_label.setObjectName(u"compensation_kind_label")

        self.compensation_kind_column.addWidget(self.compensation_kind_label)

        self.compensation_kind = QLineEdit(ComplaintCompensationForm)
        self.compensation_kind.setObjectName(u"compensation_kind")
        self.compensation_kind.setProperty(u"required", True)
        self.compensation_kind.setMaxLength(120)

        self.compensation_kind_column.addWidget(self.compensation_kind)

        self.compensation_kind_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.compensation_kind_column.addItem(self.compensation_kind_space)


        self.group0_grid.addLayout(self.compensation_kind_column, 0, 0, 1, 2)

        self.compensation_fen_column = QVBoxLayout()
        self.compensation_fen_column.setSpacing(4)
        self.compensation_fen_column.setObjectName(u"compensation_fen_column")
        self.compensation_fen_label = QLabel(ComplaintCompensationForm)
        self.compensation_fen_label.setObjectName(u"compensation_fen_label")

        self.compensation_fen_column.addWidget(self.compensation_fen_label)

        self.compensation_fen = MoneyField(ComplaintCompensationForm)
        self.compensation_fen.setObjectName(u"compensation_fen")

        self.compensation_fen_column.addWidget(self.compensation_fen)

        self.compensation_fen_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.compensation_fen_column.addItem(self.compensation_fen_space)


        self.group0_grid.addLayout(self.compensation_fen_column, 1, 0, 1, 1)

        self.compensation_approved_by_column = QVBoxLayout()
        self.compensation_approved_by_column.setSpacing(4)
        self.compensation_approved_by_column.setObjectName(u"compensation_approved_by_column")
        self.compensation_approved_by_label = QLabel(ComplaintCompensationForm)
        self.compensation_approved_by_label.setObjectName(u"compensation_approved_by_label")

        self.compensation_approved_by_column.addWidget(self.compensation_approved_by_label)

        self.compensation_approved_by = ChoiceBox(ComplaintCompensationForm)
        self.compensation_approved_by.setObjectName(u"compensation_approved_by")
        self.compensation_approved_by.setProperty(u"required", True)

        self.compensation_approved_by_column.addWidget(self.compensation_approved_by)

        self.compensation_approved_by_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.compensation_approved_by_column.addItem(self.compensation_approved_by_space)


        self.group0_grid.addLayout(self.compensation_approved_by_column, 1, 1, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.compensation_kind_label.setBuddy(self.compensation_kind)
        self.compensation_fen_label.setBuddy(self.compensation_fen)
        self.compensation_approved_by_label.setBuddy(self.compensation_approved_by)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.compensation_kind, self.compensation_fen)
        QWidget.setTabOrder(self.compensation_fen, self.compensation_approved_by)

        self.retranslateUi(ComplaintCompensationForm)

        QMetaObject.connectSlotsByName(ComplaintCompensationForm)
    # setupUi

    def retranslateUi(self, ComplaintCompensationForm):
        self.compensation_kind_label.setText(QCoreApplication.translate("ComplaintCompensationForm", u"&Symbolic compensation", None))
        self.compensation_kind.setPlaceholderText(QCoreApplication.translate("ComplaintCompensationForm", u"One free service", None))
        self.compensation_fen_label.setText(QCoreApplication.translate("ComplaintCompensationForm", u"&Value (yuan)", None))
        self.compensation_fen.setProperty(u"help", QCoreApplication.translate("ComplaintCompensationForm", u"Leave empty if there is none.", None))
        self.compensation_approved_by_label.setText(QCoreApplication.translate("ComplaintCompensationForm", u"&Approved by", None))
        pass
    # retranslateUi

