# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'merge_form.ui'
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

from crm_desktop.gui.widgets.fields import ChoiceBox
class Ui_MergeModelForm(object):
    def setupUi(self, MergeModelForm):
        if not MergeModelForm.objectName():
            MergeModelForm.setObjectName(u"MergeModelForm")
        self.groups = QVBoxLayout(MergeModelForm)
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
        self.into_column = QVBoxLayout()
        self.into_column.setSpacing(4)
        self.into_column.setObjectName(u"into_column")
        self.into_label = QLabel(MergeModelForm)
        self.into_label.setObjectName(u"into_label")

        self.into_column.addWidget(self.into_label)

        self.into = ChoiceBox(MergeModelForm)
        self.into.setObjectName(u"into")
        self.into.setProperty(u"required", True)

        self.into_column.addWidget(self.into)

        self.into_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.into_column.addItem(self.into_space)


        self.group0_grid.addLayout(self.into_column, 0, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.into_label.setBuddy(self.into)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MergeModelForm)

        QMetaObject.connectSlotsByName(MergeModelForm)
    # setupUi

    def retranslateUi(self, MergeModelForm):
        self.into_label.setText(QCoreApplication.translate("MergeModelForm", u"&Model that remains", None))
        pass
    # retranslateUi

