# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_reason_form.ui'
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

from crm_desktop.gui.widgets.fields import TextArea
class Ui_ComplaintReasonForm(object):
    def setupUi(self, ComplaintReasonForm):
        if not ComplaintReasonForm.objectName():
            ComplaintReasonForm.setObjectName(u"ComplaintReasonForm")
        self.groups = QVBoxLayout(ComplaintReasonForm)
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
        self.reason_label = QLabel(ComplaintReasonForm)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_column.addWidget(self.reason_label)

        self.reason = TextArea(ComplaintReasonForm)
        self.reason.setObjectName(u"reason")
        self.reason.setProperty(u"required", True)

        self.reason_column.addWidget(self.reason)

        self.reason_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_column.addItem(self.reason_space)


        self.group0_grid.addLayout(self.reason_column, 0, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ComplaintReasonForm)

        QMetaObject.connectSlotsByName(ComplaintReasonForm)
    # setupUi

    def retranslateUi(self, ComplaintReasonForm):
        self.reason_label.setText(QCoreApplication.translate("ComplaintReasonForm", u"&Reason", None))
        pass
    # retranslateUi

