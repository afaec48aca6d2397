"""Compiled from ui/main_window.ui by packaging/compile_forms; never edited."""

from readiness_desktop.wording.translate import _
from PySide6.QtCore import QMetaObject, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from readiness_desktop.gui.frame.sidebar import Sidebar
from readiness_desktop.gui.frame.top_bar import TopBar

class Ui_MainWindow(object):

    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u'MainWindow')
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u'central')
        self.across = QHBoxLayout(self.central)
        self.across.setSpacing(0)
        self.across.setObjectName(u'across')
        self.across.setContentsMargins(0, 0, 0, 0)
        self.sidebar = Sidebar(self.central)
        self.sidebar.setObjectName(u'sidebar')
        self.across.addWidget(self.sidebar)
        self.sidebar_edge = QFrame(self.central)
        self.sidebar_edge.setObjectName(u'sidebar_edge')
        self.sidebar_edge.setMaximumSize(QSize(1, 16777215))
        self.sidebar_edge.setMinimumSize(QSize(1, 0))
        self.across.addWidget(self.sidebar_edge)
        self.down = QVBoxLayout()
        self.down.setSpacing(0)
        self.down.setObjectName(u'down')
        self.top_bar = TopBar(self.central)
        self.top_bar.setObjectName(u'top_bar')
        self.down.addWidget(self.top_bar)
        self.top_edge = QFrame(self.central)
        self.top_edge.setObjectName(u'top_edge')
        self.top_edge.setMaximumSize(QSize(16777215, 1))
        self.top_edge.setMinimumSize(QSize(0, 1))
        self.down.addWidget(self.top_edge)
        self.banners = QVBoxLayout()
        self.banners.setSpacing(8)
        self.banners.setObjectName(u'banners')
        self.down.addLayout(self.banners)
        self.pages = QStackedWidget(self.central)
        self.pages.setObjectName(u'pages')
        self.down.addWidget(self.pages)
        self.down.setStretch(3, 1)
        self.across.addLayout(self.down)
        MainWindow.setCentralWidget(self.central)
        self.retranslateUi(MainWindow)
        QMetaObject.connectSlotsByName(MainWindow)

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(_(u'Readiness Desktop'))
        self.sidebar_edge.setProperty(u'line', u'left')
        self.top_edge.setProperty(u'line', u'top')
