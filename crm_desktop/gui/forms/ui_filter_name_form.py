# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'filter_name_form.ui'
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
class Ui_FilterNameForm(object):
    def setupUi(self, FilterNameForm):
        if not FilterNameForm.objectName():
            FilterNameForm.setObjectName(u"FilterNameForm")
        self.groups = QVBoxLayout(FilterNameForm)
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
        self.name_label = QLabel(FilterNameForm)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(FilterNameForm)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)
        self.name.setMaxLength(60)

        self.name_column.addWidget(self.name)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.group0_grid.addLayout(self.name_column, 0, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FilterNameForm)

        QMetaObject.connectSlotsByName(FilterNameForm)
    # setupUi

    def retranslateUi(self, FilterNameForm):
        self.name_label.setText(QCoreApplication.translate("FilterNameForm", u"&Name of the filter", None))
        pass
    # retranslateUi

