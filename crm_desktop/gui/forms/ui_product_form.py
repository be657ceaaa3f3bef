# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'product_form.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)

from crm_desktop.gui.widgets.date_field import DateField
from crm_desktop.gui.widgets.fields import (ChoiceBox, LookUp, MoneyField, TextArea)
class Ui_ProductForm(object):
    def setupUi(self, ProductForm):
        if not ProductForm.objectName():
            ProductForm.setObjectName(u"ProductForm")
        self.whole = QVBoxLayout(ProductForm)
        self.whole.setSpacing(18)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(32)
        self.columns.setObjectName(u"columns")
        self.left = QVBoxLayout()
        self.left.setSpacing(18)
        self.left.setObjectName(u"left")
        self.what_box = QVBoxLayout()
        self.what_box.setSpacing(8)
        self.what_box.setObjectName(u"what_box")
        self.what_title = QLabel(ProductForm)
        self.what_title.setObjectName(u"what_title")
        self.what_title.setProperty(u"role", u"section")

        self.what_box.addWidget(self.what_title)

        self.customer_column = QVBoxLayout()
        self.customer_column.setSpacing(4)
        self.customer_column.setObjectName(u"customer_column")
        self.customer_label = QLabel(ProductForm)
        self.customer_label.setObjectName(u"customer_label")

        self.customer_column.addWidget(self.customer_label)

        self.customer = LookUp(ProductForm)
        self.customer.setObjectName(u"customer")
        self.customer.setProperty(u"required", True)

        self.customer_column.addWidget(self.customer)

        self.customer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.customer_column.addItem(self.customer_space)


        self.what_box.addLayout(self.customer_column)

        self.what_grid = QGridLayout()
        self.what_grid.setObjectName(u"what_grid")
        self.what_grid.setHorizontalSpacing(12)
        self.what_grid.setVerticalSpacing(10)
        self.model_column = QVBoxLayout()
        self.model_column.setSpacing(4)
        self.model_column.setObjectName(u"model_column")
        self.model_label = QLabel(ProductForm)
        self.model_label.setObjectName(u"model_label")

        self.model_column.addWidget(self.model_label)

        self.model = QLineEdit(ProductForm)
        self.model.setObjectName(u"model")
        self.model.setProperty(u"required", True)
        self.model.setMaxLength(200)

        self.model_column.addWidget(self.model)

        self.model_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.model_column.addItem(self.model_space)


        self.what_grid.addLayout(self.model_column, 0, 0, 1, 2)

        self.serial_number_column = QVBoxLayout()
        self.serial_number_column.setSpacing(4)
        self.serial_number_column.setObjectName(u"serial_number_column")
        self.serial_number_label = QLabel(ProductForm)
        self.serial_number_label.setObjectName(u"serial_number_label")

        self.serial_number_column.addWidget(self.serial_number_label)

        self.serial_number = QLineEdit(ProductForm)
        self.serial_number.setObjectName(u"serial_number")
        self.serial_number.setMaxLength(80)

        self.serial_number_column.addWidget(self.serial_number)

        self.serial_number_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.serial_number_column.addItem(self.serial_number_space)


        self.what_grid.addLayout(self.serial_number_column, 1, 0, 1, 1)

        self.plate_column = QVBoxLayout()
        self.plate_column.setSpacing(4)
        self.plate_column.setObjectName(u"plate_column")
        self.plate_label = QLabel(ProductForm)
        self.plate_label.setObjectName(u"plate_label")

        self.plate_column.addWidget(self.plate_label)

        self.plate = QLineEdit(ProductForm)
        self.plate.setObjectName(u"plate")
        self.plate.setMaxLength(40)

        self.plate_column.addWidget(self.plate)

        self.plate_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.plate_column.addItem(self.plate_space)


        self.what_grid.addLayout(self.plate_column, 1, 1, 1, 1)

        self.status_column = QVBoxLayout()
        self.status_column.setSpacing(4)
        self.status_column.setObjectName(u"status_column")
        self.status_label = QLabel(ProductForm)
        self.status_label.setObjectName(u"status_label")

        self.status_column.addWidget(self.status_label)

        self.status = ChoiceBox(ProductForm)
        self.status.setObjectName(u"status")

        self.status_column.addWidget(self.status)

        self.status_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.status_column.addItem(self.status_space)


        self.what_grid.addLayout(self.status_column, 2, 0, 1, 1)

        self.price_fen_column = QVBoxLayout()
        self.price_fen_column.setSpacing(4)
        self.price_fen_column.setObjectName(u"price_fen_column")
        self.price_fen_label = QLabel(ProductForm)
        self.price_fen_label.setObjectName(u"price_fen_label")

        self.price_fen_column.addWidget(self.price_fen_label)

        self.price_fen = MoneyField(ProductForm)
        self.price_fen.setObjectName(u"price_fen")

        self.price_fen_column.addWidget(self.price_fen)

        self.price_fen_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.price_fen_column.addItem(self.price_fen_space)


        self.what_grid.addLayout(self.price_fen_column, 2, 1, 1, 1)

        self.what_grid.setColumnStretch(0, 1)
        self.what_grid.setColumnStretch(1, 1)

        self.what_box.addLayout(self.what_grid)


        self.left.addLayout(self.what_box)

        self.bought_box = QVBoxLayout()
        self.bought_box.setSpacing(8)
        self.bought_box.setObjectName(u"bought_box")
        self.bought_title = QLabel(ProductForm)
        self.bought_title.setObjectName(u"bought_title")
        self.bought_title.setProperty(u"role", u"section")

        self.bought_box.addWidget(self.bought_title)

        self.bought_grid = QGridLayout()
        self.bought_grid.setObjectName(u"bought_grid")
        self.bought_grid.setHorizontalSpacing(12)
        self.bought_grid.setVerticalSpacing(10)
        self.purchase_date_column = QVBoxLayout()
        self.purchase_date_column.setSpacing(4)
        self.purchase_date_column.setObjectName(u"purchase_date_column")
        self.purchase_date_label = QLabel(ProductForm)
        self.purchase_date_label.setObjectName(u"purchase_date_label")

        self.purchase_date_column.addWidget(self.purchase_date_label)

        self.purchase_date = DateField(ProductForm)
        self.purchase_date.setObjectName(u"purchase_date")

        self.purchase_date_column.addWidget(self.purchase_date)

        self.purchase_date_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.purchase_date_column.addItem(self.purchase_date_space)


        self.bought_grid.addLayout(self.purchase_date_column, 0, 0, 1, 1)

        self.purchase_reason_column = QVBoxLayout()
        self.purchase_reason_column.setSpacing(4)
        self.purchase_reason_column.setObjectName(u"purchase_reason_column")
        self.purchase_reason_label = QLabel(ProductForm)
        self.purchase_reason_label.setObjectName(u"purchase_reason_label")

        self.purchase_reason_column.addWidget(self.purchase_reason_label)

        self.purchase_reason = QLineEdit(ProductForm)
        self.purchase_reason.setObjectName(u"purchase_reason")
        self.purchase_reason.setMaxLength(300)

        self.purchase_reason_column.addWidget(self.purchase_reason)

        self.purchase_reason_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.purchase_reason_column.addItem(self.purchase_reason_space)


        self.bought_grid.addLayout(self.purchase_reason_column, 0, 1, 1, 1)

        self.promise_at_sale_column = QVBoxLayout()
        self.promise_at_sale_column.setSpacing(4)
        self.promise_at_sale_column.setObjectName(u"promise_at_sale_column")
        self.promise_at_sale_label = QLabel(ProductForm)
        self.promise_at_sale_label.setObjectName(u"promise_at_sale_label")

        self.promise_at_sale_column.addWidget(self.promise_at_sale_label)

        self.promise_at_sale = TextArea(ProductForm)
        self.promise_at_sale.setObjectName(u"promise_at_sale")

        self.promise_at_sale_column.addWidget(self.promise_at_sale)

        self.promise_at_sale_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.promise_at_sale_column.addItem(self.promise_at_sale_space)


        self.bought_grid.addLayout(self.promise_at_sale_column, 1, 0, 1, 2)

        self.remarks_column = QVBoxLayout()
        self.remarks_column.setSpacing(4)
        self.remarks_column.setObjectName(u"remarks_column")
        self.remarks_label = QLabel(ProductForm)
        self.remarks_label.setObjectName(u"remarks_label")

        self.remarks_column.addWidget(self.remarks_label)

        self.remarks = TextArea(ProductForm)
        self.remarks.setObjectName(u"remarks")

        self.remarks_column.addWidget(self.remarks)

        self.remarks_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.remarks_column.addItem(self.remarks_space)


        self.bought_grid.addLayout(self.remarks_column, 2, 0, 1, 2)

        self.bought_grid.setColumnStretch(0, 1)
        self.bought_grid.setColumnStretch(1, 1)

        self.bought_box.addLayout(self.bought_grid)


        self.left.addLayout(self.bought_box)

        self.left_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left.addItem(self.left_end)

        self.left.setStretch(2, 1)

        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(18)
        self.right.setObjectName(u"right")
        self.installed_box = QVBoxLayout()
        self.installed_box.setSpacing(8)
        self.installed_box.setObjectName(u"installed_box")
        self.installed_title = QLabel(ProductForm)
        self.installed_title.setObjectName(u"installed_title")
        self.installed_title.setProperty(u"role", u"section")

        self.installed_box.addWidget(self.installed_title)

        self.installed_grid = QGridLayout()
        self.installed_grid.setObjectName(u"installed_grid")
        self.installed_grid.setHorizontalSpacing(12)
        self.installed_grid.setVerticalSpacing(10)
        self.install_date_column = QVBoxLayout()
        self.install_date_column.setSpacing(4)
        self.install_date_column.setObjectName(u"install_date_column")
        self.install_date_label = QLabel(ProductForm)
        self.install_date_label.setObjectName(u"install_date_label")

        self.install_date_column.addWidget(self.install_date_label)

        self.install_date = DateField(ProductForm)
        self.install_date.setObjectName(u"install_date")

        self.install_date_column.addWidget(self.install_date)

        self.install_date_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.install_date_column.addItem(self.install_date_space)


        self.installed_grid.addLayout(self.install_date_column, 0, 0, 1, 1)

        self.installer_column = QVBoxLayout()
        self.installer_column.setSpacing(4)
        self.installer_column.setObjectName(u"installer_column")
        self.installer_label = QLabel(ProductForm)
        self.installer_label.setObjectName(u"installer_label")

        self.installer_column.addWidget(self.installer_label)

        self.installer = QLineEdit(ProductForm)
        self.installer.setObjectName(u"installer")
        self.installer.setMaxLength(80)

        self.installer_column.addWidget(self.installer)

        self.installer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.installer_column.addItem(self.installer_space)


        self.installed_grid.addLayout(self.installer_column, 0, 1, 1, 1)

        self.materials_column = QVBoxLayout()
        self.materials_column.setSpacing(4)
        self.materials_column.setObjectName(u"materials_column")
        self.materials_label = QLabel(ProductForm)
        self.materials_label.setObjectName(u"materials_label")

        self.materials_column.addWidget(self.materials_label)

        self.materials = QLineEdit(ProductForm)
        self.materials.setObjectName(u"materials")
        self.materials.setMaxLength(600)

        self.materials_column.addWidget(self.materials)

        self.materials_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.materials_column.addItem(self.materials_space)


        self.installed_grid.addLayout(self.materials_column, 1, 0, 1, 2)

        self.place_column = QVBoxLayout()
        self.place_column.setSpacing(4)
        self.place_column.setObjectName(u"place_column")
        self.place_label = QLabel(ProductForm)
        self.place_label.setObjectName(u"place_label")

        self.place_column.addWidget(self.place_label)

        self.place = QLineEdit(ProductForm)
        self.place.setObjectName(u"place")
        self.place.setMaxLength(600)

        self.place_column.addWidget(self.place)

        self.place_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.place_column.addItem(self.place_space)


        self.installed_grid.addLayout(self.place_column, 2, 0, 1, 2)

        self.installed_grid.setColumnStretch(0, 1)
        self.installed_grid.setColumnStretch(1, 1)

        self.installed_box.addLayout(self.installed_grid)


        self.right.addLayout(self.installed_box)

        self.care_box = QVBoxLayout()
        self.care_box.setSpacing(8)
        self.care_box.setObjectName(u"care_box")
        self.care_title = QLabel(ProductForm)
        self.care_title.setObjectName(u"care_title")
        self.care_title.setProperty(u"role", u"section")

        self.care_box.addWidget(self.care_title)

        self.care_grid = QGridLayout()
        self.care_grid.setObjectName(u"care_grid")
        self.care_grid.setHorizontalSpacing(12)
        self.care_grid.setVerticalSpacing(10)
        self.warranty_until_column = QVBoxLayout()
        self.warranty_until_column.setSpacing(4)
        self.warranty_until_column.setObjectName(u"warranty_until_column")
        self.warranty_until_label = QLabel(ProductForm)
        self.warranty_until_label.setObjectName(u"warranty_until_label")

        self.warranty_until_column.addWidget(self.warranty_until_label)

        self.warranty_until = DateField(ProductForm)
        self.warranty_until.setObjectName(u"warranty_until")

        self.warranty_until_column.addWidget(self.warranty_until)

        self.warranty_until_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.warranty_until_column.addItem(self.warranty_until_space)


        self.care_grid.addLayout(self.warranty_until_column, 0, 0, 1, 1)

        self.extended_until_column = QVBoxLayout()
        self.extended_until_column.setSpacing(4)
        self.extended_until_column.setObjectName(u"extended_until_column")
        self.extended_until_label = QLabel(ProductForm)
        self.extended_until_label.setObjectName(u"extended_until_label")

        self.extended_until_column.addWidget(self.extended_until_label)

        self.extended_until = DateField(ProductForm)
        self.extended_until.setObjectName(u"extended_until")

        self.extended_until_column.addWidget(self.extended_until)

        self.extended_until_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.extended_until_column.addItem(self.extended_until_space)


        self.care_grid.addLayout(self.extended_until_column, 0, 1, 1, 1)

        self.design_life_until_column = QVBoxLayout()
        self.design_life_until_column.setSpacing(4)
        self.design_life_until_column.setObjectName(u"design_life_until_column")
        self.design_life_until_label = QLabel(ProductForm)
        self.design_life_until_label.setObjectName(u"design_life_until_label")

        self.design_life_until_column.addWidget(self.design_life_until_label)

        self.design_life_until = DateField(ProductForm)
        self.design_life_until.setObjectName(u"design_life_until")

        self.design_life_until_column.addWidget(self.design_life_until)

        self.design_life_until_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.design_life_until_column.addItem(self.design_life_until_space)


        self.care_grid.addLayout(self.design_life_until_column, 1, 0, 1, 1)

        self.maintenance_months_column = QVBoxLayout()
        self.maintenance_months_column.setSpacing(4)
        self.maintenance_months_column.setObjectName(u"maintenance_months_column")
        self.maintenance_months_label = QLabel(ProductForm)
        self.maintenance_months_label.setObjectName(u"maintenance_months_label")

        self.maintenance_months_column.addWidget(self.maintenance_months_label)

        self.maintenance_months = QSpinBox(ProductForm)
        self.maintenance_months.setObjectName(u"maintenance_months")
        self.maintenance_months.setMinimum(0)
        self.maintenance_months.setMaximum(120)

        self.maintenance_months_column.addWidget(self.maintenance_months)

        self.maintenance_months_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.maintenance_months_column.addItem(self.maintenance_months_space)


        self.care_grid.addLayout(self.maintenance_months_column, 2, 0, 1, 1)

        self.maintenance_km_column = QVBoxLayout()
        self.maintenance_km_column.setSpacing(4)
        self.maintenance_km_column.setObjectName(u"maintenance_km_column")
        self.maintenance_km_label = QLabel(ProductForm)
        self.maintenance_km_label.setObjectName(u"maintenance_km_label")

        self.maintenance_km_column.addWidget(self.maintenance_km_label)

        self.maintenance_km = QSpinBox(ProductForm)
        self.maintenance_km.setObjectName(u"maintenance_km")
        self.maintenance_km.setMaximum(9999999)
        self.maintenance_km.setSingleStep(1000)

        self.maintenance_km_column.addWidget(self.maintenance_km)

        self.maintenance_km_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.maintenance_km_column.addItem(self.maintenance_km_space)


        self.care_grid.addLayout(self.maintenance_km_column, 2, 1, 1, 1)

        self.next_maintenance_column = QVBoxLayout()
        self.next_maintenance_column.setSpacing(4)
        self.next_maintenance_column.setObjectName(u"next_maintenance_column")
        self.next_maintenance_label = QLabel(ProductForm)
        self.next_maintenance_label.setObjectName(u"next_maintenance_label")

        self.next_maintenance_column.addWidget(self.next_maintenance_label)

        self.next_maintenance = DateField(ProductForm)
        self.next_maintenance.setObjectName(u"next_maintenance")

        self.next_maintenance_column.addWidget(self.next_maintenance)

        self.next_maintenance_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.next_maintenance_column.addItem(self.next_maintenance_space)


        self.care_grid.addLayout(self.next_maintenance_column, 3, 0, 1, 1)

        self.next_maintenance_km_column = QVBoxLayout()
        self.next_maintenance_km_column.setSpacing(4)
        self.next_maintenance_km_column.setObjectName(u"next_maintenance_km_column")
        self.next_maintenance_km_label = QLabel(ProductForm)
        self.next_maintenance_km_label.setObjectName(u"next_maintenance_km_label")

        self.next_maintenance_km_column.addWidget(self.next_maintenance_km_label)

        self.next_maintenance_km = QSpinBox(ProductForm)
        self.next_maintenance_km.setObjectName(u"next_maintenance_km")
        self.next_maintenance_km.setMaximum(9999999)
        self.next_maintenance_km.setSingleStep(1000)

        self.next_maintenance_km_column.addWidget(self.next_maintenance_km)

        self.next_maintenance_km_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.next_maintenance_km_column.addItem(self.next_maintenance_km_space)


        self.care_grid.addLayout(self.next_maintenance_km_column, 3, 1, 1, 1)

        self.care_grid.setColumnStretch(0, 1)
        self.care_grid.setColumnStretch(1, 1)

        self.care_box.addLayout(self.care_grid)


        self.right.addLayout(self.care_box)

        self.right_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.right_end)

        self.right.setStretch(2, 1)

        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)

        self.whole.addLayout(self.columns)

#if QT_CONFIG(shortcut)
        self.customer_label.setBuddy(self.customer)
        self.model_label.setBuddy(self.model)
        self.serial_number_label.setBuddy(self.serial_number)
        self.plate_label.setBuddy(self.plate)
        self.status_label.setBuddy(self.status)
        self.price_fen_label.setBuddy(self.price_fen)
        self.purchase_date_label.setBuddy(self.purchase_date)
        self.purchase_reason_label.setBuddy(self.purchase_reason)
        self.promise_at_sale_label.setBuddy(self.promise_at_sale)
        self.remarks_label.setBuddy(self.remarks)
        self.install_date_label.setBuddy(self.install_date)
        self.installer_label.setBuddy(self.installer)
        self.materials_label.setBuddy(self.materials)
        self.place_label.setBuddy(self.place)
        self.warranty_until_label.setBuddy(self.warranty_until)
        self.extended_until_label.setBuddy(self.extended_until)
        self.design_life_until_label.setBuddy(self.design_life_until)
        self.maintenance_months_label.setBuddy(self.maintenance_months)
        self.maintenance_km_label.setBuddy(self.maintenance_km)
        self.next_maintenance_label.setBuddy(self.next_maintenance)
        self.next_maintenance_km_label.setBuddy(self.next_maintenance_km)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.customer, self.model)
        QWidget.setTabOrder(self.model, self.serial_number)
        QWidget.setTabOrder(self.serial_number, self.plate)
        QWidget.setTabOrder(self.plate, self.status)
        QWidget.setTabOrder(self.status, self.price_fen)
        QWidget.setTabOrder(self.price_fen, self.purchase_date)
        QWidget.setTabOrder(self.purchase_date, self.purchase_reason)
        QWidget.setTabOrder(self.purchase_reason, self.promise_at_sale)
        QWidget.setTabOrder(self.promise_at_sale, self.remarks)
        QWidget.setTabOrder(self.remarks, self.install_date)
        QWidget.setTabOrder(self.install_date, self.installer)
        QWidget.setTabOrder(self.installer, self.materials)
        QWidget.setTabOrder(self.materials, self.place)
        QWidget.setTabOrder(self.place, self.warranty_until)
        QWidget.setTabOrder(self.warranty_until, self.extended_until)
        QWidget.setTabOrder(self.extended_until, self.design_life_until)
        QWidget.setTabOrder(self.design_life_until, self.maintenance_months)
        QWidget.setTabOrder(self.maintenance_months, self.maintenance_km)
        QWidget.setTabOrder(self.maintenance_km, self.next_maintenance)
        QWidget.setTabOrder(self.next_maintenance, self.next_maintenance_km)

        self.retranslateUi(ProductForm)

        QMetaObject.connectSlotsByName(ProductForm)
    # setupUi

    def retranslateUi(self, ProductForm):
        self.what_title.setText(QCoreApplication.translate("ProductForm", u"Product", None))
        self.customer_label.setText(QCoreApplication.translate("ProductForm", u"Cust&omer", None))
        self.customer.setPlaceholderText(QCoreApplication.translate("ProductForm", u"Name, pinyin or phone", None))
        self.model_label.setText(QCoreApplication.translate("ProductForm", u"&Model", None))
        self.serial_number_label.setText(QCoreApplication.translate("ProductForm", u"&Serial number or VIN", None))
        self.plate_label.setText(QCoreApplication.translate("ProductForm", u"Plate", None))
        self.status_label.setText(QCoreApplication.translate("ProductForm", u"S&tatus", None))
        self.price_fen_label.setText(QCoreApplication.translate("ProductForm", u"Price (\u00a5)", None))
        self.bought_title.setText(QCoreApplication.translate("ProductForm", u"Purchase", None))
        self.purchase_date_label.setText(QCoreApplication.translate("ProductForm", u"Pur&chase date", None))
        self.purchase_reason_label.setText(QCoreApplication.translate("ProductForm", u"Purchase &reason", None))
        self.promise_at_sale_label.setText(QCoreApplication.translate("ProductForm", u"&Promise at the sale", None))
        self.remarks_label.setText(QCoreApplication.translate("ProductForm", u"Remar&ks", None))
        self.installed_title.setText(QCoreApplication.translate("ProductForm", u"Installation", None))
        self.install_date_label.setText(QCoreApplication.translate("ProductForm", u"&Install date", None))
        self.install_date.setProperty(u"help", QCoreApplication.translate("ProductForm", u"If empty, the purchase date counts.", None))
        self.installer_label.setText(QCoreApplication.translate("ProductForm", u"Insta&ller", None))
        self.materials_label.setText(QCoreApplication.translate("ProductForm", u"M&aterials", None))
        self.place_label.setText(QCoreApplication.translate("ProductForm", u"Place of installation", None))
        self.place.setProperty(u"help", QCoreApplication.translate("ProductForm", u"Only if not at the customer's address.", None))
        self.care_title.setText(QCoreApplication.translate("ProductForm", u"Warranty and care", None))
        self.warranty_until_label.setText(QCoreApplication.translate("ProductForm", u"&Warranty until", None))
        self.extended_until_label.setText(QCoreApplication.translate("ProductForm", u"&Extended until", None))
        self.design_life_until_label.setText(QCoreApplication.translate("ProductForm", u"&Design life until", None))
        self.maintenance_months_label.setText(QCoreApplication.translate("ProductForm", u"Maintenance every \u2026 months", None))
        self.maintenance_km_label.setText(QCoreApplication.translate("ProductForm", u"Or every \u2026 km", None))
        self.next_maintenance_label.setText(QCoreApplication.translate("ProductForm", u"&Next maintenance", None))
        self.next_maintenance.setProperty(u"help", QCoreApplication.translate("ProductForm", u"If empty, counted from the installation.", None))
        self.next_maintenance_km_label.setText(QCoreApplication.translate("ProductForm", u"Or at \u2026 km", None))
        self.next_maintenance_km.setProperty(u"help", QCoreApplication.translate("ProductForm", u"If empty, counted from the first odometer reading.", None))
        pass
    # retranslateUi

