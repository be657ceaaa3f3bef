# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_form.ui'
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
class Ui_FirstStartForm(object):
    def setupUi(self, FirstStartForm):
        if not FirstStartForm.objectName():
            FirstStartForm.setObjectName(u"FirstStartForm")
        self.groups = QVBoxLayout(FirstStartForm)
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
        self.language_column = QVBoxLayout()
        self.language_column.setSpacing(4)
        self.language_column.setObjectName(u"language_column")
        self.language_label = QLabel(FirstStartForm)
        self.language_label.setObjectName(u"language_label")

        self.language_column.addWidget(self.language_label)

        self.language = ChoiceBox(FirstStartForm)
        self.language.setObjectName(u"language")

        self.language_column.addWidget(self.language)

        self.language_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.language_column.addItem(self.language_space)


        self.group0_grid.addLayout(self.language_column, 0, 0, 1, 1)

        self.country_column = QVBoxLayout()
        self.country_column.setSpacing(4)
        self.country_column.setObjectName(u"country_column")
        self.country_label = QLabel(FirstStartForm)
        self.country_label.setObjectName(u"country_label")

        self.country_column.addWidget(self.country_label)

        self.country = ChoiceBox(FirstStartForm)
        self.country.setObjectName(u"country")
        self.country.setProperty(u"required", True)

        self.country_column.addWidget(self.country)

        self.country_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.country_column.addItem(self.country_space)


        self.group0_grid.addLayout(self.country_column, 0, 1, 1, 1)

        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(FirstStartForm)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(FirstStartForm)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)
        self.name.setMaxLength(80)

        self.name_column.addWidget(self.name)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.group0_grid.addLayout(self.name_column, 1, 0, 1, 2)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.language_label.setBuddy(self.language)
        self.country_label.setBuddy(self.country)
        self.name_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.language, self.country)
        QWidget.setTabOrder(self.country, self.name)

        self.retranslateUi(FirstStartForm)

        QMetaObject.connectSlotsByName(FirstStartForm)
    # setupUi

    def retranslateUi(self, FirstStartForm):
        self.language_label.setText(QCoreApplication.translate("FirstStartForm", u"&Language", None))
        self.country_label.setText(QCoreApplication.translate("FirstStartForm", u"&Country or region", None))
        self.name_label.setText(QCoreApplication.translate("FirstStartForm", u"&Name of your office", None))
        pass
    # retranslateUi

