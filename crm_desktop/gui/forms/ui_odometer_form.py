# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'odometer_form.ui'
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
    QSpacerItem, QSpinBox, QVBoxLayout, QWidget)

from crm_desktop.gui.widgets.date_field import DateField
class Ui_OdometerForm(object):
    def setupUi(self, OdometerForm):
        if not OdometerForm.objectName():
            OdometerForm.setObjectName(u"OdometerForm")
        self.groups = QVBoxLayout(OdometerForm)
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
        self.km_column = QVBoxLayout()
        self.km_column.setSpacing(4)
        self.km_column.setObjectName(u"km_column")
        self.km_label = QLabel(OdometerForm)
        self.km_label.setObjectName(u"km_label")

        self.km_column.addWidget(self.km_label)

        self.km = QSpinBox(OdometerForm)
        self.km.setObjectName(u"km")
        self.km.setProperty(u"required", True)
        self.km.setMaximum(9999999)
        self.km.setSingleStep(1000)

        self.km_column.addWidget(self.km)

        self.km_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.km_column.addItem(self.km_space)


        self.group0_grid.addLayout(self.km_column, 0, 0, 1, 1)

        self.day_column = QVBoxLayout()
        self.day_column.setSpacing(4)
        self.day_column.setObjectName(u"day_column")
        self.day_label = QLabel(OdometerForm)
        self.day_label.setObjectName(u"day_label")

        self.day_column.addWidget(self.day_label)

        self.day = DateField(OdometerForm)
        self.day.setObjectName(u"day")
        self.day.setProperty(u"required", True)

        self.day_column.addWidget(self.day)

        self.day_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.day_column.addItem(self.day_space)


        self.group0_grid.addLayout(self.day_column, 0, 1, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.km_label.setBuddy(self.km)
        self.day_label.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.km, self.day)

        self.retranslateUi(OdometerForm)

        QMetaObject.connectSlotsByName(OdometerForm)
    # setupUi

    def retranslateUi(self, OdometerForm):
        self.km_label.setText(QCoreApplication.translate("OdometerForm", u"&Odometer (km)", None))
        self.day_label.setText(QCoreApplication.translate("OdometerForm", u"&Day", None))
        pass
    # retranslateUi

