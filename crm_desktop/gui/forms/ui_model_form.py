# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'model_form.ui'
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
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from crm_desktop.gui.widgets.fields import TextArea
class Ui_ModelForm(object):
    def setupUi(self, ModelForm):
        if not ModelForm.objectName():
            ModelForm.setObjectName(u"ModelForm")
        self.groups = QVBoxLayout(ModelForm)
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
        self.name_label = QLabel(ModelForm)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(ModelForm)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)
        self.name.setMaxLength(200)

        self.name_column.addWidget(self.name)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.group0_grid.addLayout(self.name_column, 0, 0, 1, 1)

        self.maker_column = QVBoxLayout()
        self.maker_column.setSpacing(4)
        self.maker_column.setObjectName(u"maker_column")
        self.maker_label = QLabel(ModelForm)
        self.maker_label.setObjectName(u"maker_label")

        self.maker_column.addWidget(self.maker_label)

        self.maker = QLineEdit(ModelForm)
        self.maker.setObjectName(u"maker")
        self.maker.setMaxLength(200)

        self.maker_column.addWidget(self.maker)

        self.maker_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.maker_column.addItem(self.maker_space)


        self.group0_grid.addLayout(self.maker_column, 0, 1, 1, 1)

        self.warranty_months_column = QVBoxLayout()
        self.warranty_months_column.setSpacing(4)
        self.warranty_months_column.setObjectName(u"warranty_months_column")
        self.warranty_months_label = QLabel(ModelForm)
        self.warranty_months_label.setObjectName(u"warranty_months_label")

        self.warranty_months_column.addWidget(self.warranty_months_label)

        self.warranty_months = QSpinBox(ModelForm)
        self.warranty_months.setObjectName(u"warranty_months")
        self.warranty_months.setMaximum(600)

        self.warranty_months_column.addWidget(self.warranty_months)

        self.warranty_months_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.warranty_months_column.addItem(self.warranty_months_space)


        self.group0_grid.addLayout(self.warranty_months_column, 1, 0, 1, 1)

        self.design_life_years_column = QVBoxLayout()
        self.design_life_years_column.setSpacing(4)
        self.design_life_years_column.setObjectName(u"design_life_years_column")
        self.design_life_years_label = QLabel(ModelForm)
        self.design_life_years_label.setObjectName(u"design_life_years_label")

        self.design_life_years_column.addWidget(self.design_life_years_label)

        self.design_life_years = QSpinBox(ModelForm)
        self.design_life_years.setObjectName(u"design_life_years")
        self.design_life_years.setMaximum(200)

        self.design_life_years_column.addWidget(self.design_life_years)

        self.design_life_years_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.design_life_years_column.addItem(self.design_life_years_space)


        self.group0_grid.addLayout(self.design_life_years_column, 1, 1, 1, 1)

        self.maintenance_months_column = QVBoxLayout()
        self.maintenance_months_column.setSpacing(4)
        self.maintenance_months_column.setObjectName(u"maintenance_months_column")
        self.maintenance_months_label = QLabel(ModelForm)
        self.maintenance_months_label.setObjectName(u"maintenance_months_label")

        self.maintenance_months_column.addWidget(self.maintenance_months_label)

        self.maintenance_months = QSpinBox(ModelForm)
        self.maintenance_months.setObjectName(u"maintenance_months")
        self.maintenance_months.setMaximum(120)

        self.maintenance_months_column.addWidget(self.maintenance_months)

        self.maintenance_months_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.maintenance_months_column.addItem(self.maintenance_months_space)


        self.group0_grid.addLayout(self.maintenance_months_column, 2, 0, 1, 1)

        self.maintenance_km_column = QVBoxLayout()
        self.maintenance_km_column.setSpacing(4)
        self.maintenance_km_column.setObjectName(u"maintenance_km_column")
        self.maintenance_km_label = QLabel(ModelForm)
        self.maintenance_km_label.setObjectName(u"maintenance_km_label")

        self.maintenance_km_column.addWidget(self.maintenance_km_label)

        self.maintenance_km = QSpinBox(ModelForm)
        self.maintenance_km.setObjectName(u"maintenance_km")
        self.maintenance_km.setMaximum(9999999)
        self.maintenance_km.setSingleStep(1000)

        self.maintenance_km_column.addWidget(self.maintenance_km)

        self.maintenance_km_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.maintenance_km_column.addItem(self.maintenance_km_space)


        self.group0_grid.addLayout(self.maintenance_km_column, 2, 1, 1, 1)

        self.other_names_column = QVBoxLayout()
        self.other_names_column.setSpacing(4)
        self.other_names_column.setObjectName(u"other_names_column")
        self.other_names_label = QLabel(ModelForm)
        self.other_names_label.setObjectName(u"other_names_label")

        self.other_names_column.addWidget(self.other_names_label)

        self.other_names = TextArea(ModelForm)
        self.other_names.setObjectName(u"other_names")

        self.other_names_column.addWidget(self.other_names)

        self.other_names_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.other_names_column.addItem(self.other_names_space)


        self.group0_grid.addLayout(self.other_names_column, 3, 0, 1, 2)

        self.remarks_column = QVBoxLayout()
        self.remarks_column.setSpacing(4)
        self.remarks_column.setObjectName(u"remarks_column")
        self.remarks_label = QLabel(ModelForm)
        self.remarks_label.setObjectName(u"remarks_label")

        self.remarks_column.addWidget(self.remarks_label)

        self.remarks = TextArea(ModelForm)
        self.remarks.setObjectName(u"remarks")

        self.remarks_column.addWidget(self.remarks)

        self.remarks_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.remarks_column.addItem(self.remarks_space)


        self.group0_grid.addLayout(self.remarks_column, 4, 0, 1, 2)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.maker_label.setBuddy(self.maker)
        self.warranty_months_label.setBuddy(self.warranty_months)
        self.design_life_years_label.setBuddy(self.design_life_years)
        self.maintenance_months_label.setBuddy(self.maintenance_months)
        self.maintenance_km_label.setBuddy(self.maintenance_km)
        self.other_names_label.setBuddy(self.other_names)
        self.remarks_label.setBuddy(self.remarks)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.maker)
        QWidget.setTabOrder(self.maker, self.warranty_months)
        QWidget.setTabOrder(self.warranty_months, self.design_life_years)
        QWidget.setTabOrder(self.design_life_years, self.maintenance_months)
        QWidget.setTabOrder(self.maintenance_months, self.maintenance_km)
        QWidget.setTabOrder(self.maintenance_km, self.other_names)
        QWidget.setTabOrder(self.other_names, self.remarks)

        self.retranslateUi(ModelForm)

        QMetaObject.connectSlotsByName(ModelForm)
    # setupUi

    def retranslateUi(self, ModelForm):
        self.name_label.setText(QCoreApplication.translate("ModelForm", u"&Model", None))
        self.maker_label.setText(QCoreApplication.translate("ModelForm", u"Ma&ker", None))
        self.warranty_months_label.setText(QCoreApplication.translate("ModelForm", u"&Warranty (months)", None))
        self.design_life_years_label.setText(QCoreApplication.translate("ModelForm", u"&Design life (years)", None))
        self.maintenance_months_label.setText(QCoreApplication.translate("ModelForm", u"Maintenance &every \u2026 months", None))
        self.maintenance_km_label.setText(QCoreApplication.translate("ModelForm", u"&Or every \u2026 km", None))
        self.other_names_label.setText(QCoreApplication.translate("ModelForm", u"&Also written", None))
        self.other_names.setProperty(u"help", QCoreApplication.translate("ModelForm", u"One name a line; products of these names become this model.", None))
        self.remarks_label.setText(QCoreApplication.translate("ModelForm", u"&Remarks", None))
        pass
    # retranslateUi

