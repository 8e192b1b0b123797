// SPDX-License-Identifier: GPL-3.0-or-later
// The barest Qt window: what no program with a window can be quicker or smaller than. It prints the clock when it has
// been painted, as `send-scorecard --first-paint --stay` does, and stays until its standard input is closed.
#include <QApplication>
#include <QPainter>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace {

class BareWindow : public QWidget
{
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).drawText(20, 40, QStringLiteral("Scorecard"));
        QMetaObject::invokeMethod(this, &BareWindow::leave, Qt::QueuedConnection);
    }

private:
    static void leave()
    {
        using namespace std::chrono;
        const auto now = duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
        std::printf("%lld\n", static_cast<long long>(now));
        std::fflush(stdout);
        while (std::fgetc(stdin) != EOF) {
        }
        QCoreApplication::quit();
    }
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    BareWindow window;
    window.resize(1360, 850);
    window.show();
    return QApplication::exec();
}
