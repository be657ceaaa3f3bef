# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'contact_form.ui'
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

from crm_desktop.gui.widgets.fields import TextArea
class Ui_ContactForm(object):
    def setupUi(self, ContactForm):
        if not ContactForm.objectName():
            ContactForm.setObjectName(u"ContactForm")
        self.groups = QVBoxLayout(ContactForm)
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
        self.name_label = QLabel(ContactForm)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(ContactForm)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)
        self.name.setProperty(u"required", True)

        self.name_column.addWidget(self.name)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.group0_grid.addLayout(self.name_column, 0, 0, 1, 2)

        self.honorific_column = QVBoxLayout()
        self.honorific_column.setSpacing(4)
        self.honorific_column.setObjectName(u"honorific_column")
        self.honorific_label = QLabel(ContactForm)
        self.honorific_label.setObjectName(u"honorific_label")

        self.honorific_column.addWidget(self.honorific_label)

        self.honorific = QLineEdit(ContactForm)
        self.honorific.setObjectName(u"honorific")
        self.honorific.setMaxLength(200)

        self.honorific_column.addWidget(self.honorific)

        self.honorific_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.honorific_column.addItem(self.honorific_space)


        self.group0_grid.addLayout(self.honorific_column, 0, 2, 1, 1)

        self.post_column = QVBoxLayout()
        self.post_column.setSpacing(4)
        self.post_column.setObjectName(u"post_column")
        self.post_label = QLabel(ContactForm)
        self.post_label.setObjectName(u"post_label")

        self.post_column.addWidget(self.post_label)

        self.post = QLineEdit(ContactForm)
        self.post.setObjectName(u"post")
        self.post.setMaxLength(200)

        self.post_column.addWidget(self.post)

        self.post_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.post_column.addItem(self.post_space)


        self.group0_grid.addLayout(self.post_column, 0, 3, 1, 1)

        self.phones_column = QVBoxLayout()
        self.phones_column.setSpacing(4)
        self.phones_column.setObjectName(u"phones_column")
        self.phones_label = QLabel(ContactForm)
        self.phones_label.setObjectName(u"phones_label")
        self.phones_label.setProperty(u"role", u"label")

        self.phones_column.addWidget(self.phones_label)

        self.phones_rows = QVBoxLayout()
        self.phones_rows.setSpacing(6)
        self.phones_rows.setObjectName(u"phones_rows")

        self.phones_column.addLayout(self.phones_rows)

        self.phones_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.phones_column.addItem(self.phones_space)


        self.group0_grid.addLayout(self.phones_column, 1, 0, 1, 4)

        self.birthday_column = QVBoxLayout()
        self.birthday_column.setSpacing(4)
        self.birthday_column.setObjectName(u"birthday_column")
        self.birthday_label = QLabel(ContactForm)
        self.birthday_label.setObjectName(u"birthday_label")

        self.birthday_column.addWidget(self.birthday_label)

        self.birthday = QLineEdit(ContactForm)
        self.birthday.setObjectName(u"birthday")
        self.birthday.setMaxLength(200)

        self.birthday_column.addWidget(self.birthday)

        self.birthday_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.birthday_column.addItem(self.birthday_space)


        self.group0_grid.addLayout(self.birthday_column, 2, 0, 1, 2)

        self.remarks_column = QVBoxLayout()
        self.remarks_column.setSpacing(4)
        self.remarks_column.setObjectName(u"remarks_column")
        self.remarks_label = QLabel(ContactForm)
        self.remarks_label.setObjectName(u"remarks_label")

        self.remarks_column.addWidget(self.remarks_label)

        self.remarks = TextArea(ContactForm)
        self.remarks.setObjectName(u"remarks")

        self.remarks_column.addWidget(self.remarks)

        self.remarks_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.remarks_column.addItem(self.remarks_space)


        self.group0_grid.addLayout(self.remarks_column, 2, 2, 1, 2)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)
        self.group0_grid.setColumnStretch(2, 1)
        self.group0_grid.setColumnStretch(3, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.honorific_label.setBuddy(self.honorific)
        self.post_label.setBuddy(self.post)
        self.birthday_label.setBuddy(self.birthday)
        self.remarks_label.setBuddy(self.remarks)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.honorific)
        QWidget.setTabOrder(self.honorific, self.post)
        QWidget.setTabOrder(self.post, self.birthday)
        QWidget.setTabOrder(self.birthday, self.remarks)

        self.retranslateUi(ContactForm)

        QMetaObject.connectSlotsByName(ContactForm)
    # setupUi

    def retranslateUi(self, ContactForm):
        self.name_label.setText(QCoreApplication.translate("ContactForm", u"&Name", None))
        self.honorific_label.setText(QCoreApplication.translate("ContactForm", u"&Form of address", None))
        self.post_label.setText(QCoreApplication.translate("ContactForm", u"&Post or relation", None))
        self.phones_label.setText(QCoreApplication.translate("ContactForm", u"Phones", None))
        self.birthday_label.setText(QCoreApplication.translate("ContactForm", u"&Birthday", None))
        self.birthday.setPlaceholderText(QCoreApplication.translate("ContactForm", u"3-12, 1975-03-12, lunar 8-15 \u2026", None))
        self.remarks_label.setText(QCoreApplication.translate("ContactForm", u"Re&marks", None))
        pass
    # retranslateUi

