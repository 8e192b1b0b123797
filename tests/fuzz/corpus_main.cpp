// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <random>
#include <vector>

namespace {

constexpr int changedInputs = 10'000;

/// Every file of the folders, in the order of their names.
std::vector<QByteArray> seedsIn(int count, char** folders)
{
    std::vector<QByteArray> seeds;
    for (int place = 0; place < count; ++place) {
        const QDir folder(QString::fromLocal8Bit(folders[place]));
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                seeds.push_back(file.readAll());
        }
    }
    return seeds;
}

/// The bytes with a few of them changed, taken out, doubled or put in from another seed.
QByteArray changed(QByteArray bytes, const QByteArray& other, std::mt19937& random)
{
    const auto below = [&](qsizetype bound) { return bound <= 0 ? 0 : qsizetype(random() % std::size_t(bound)); };
    for (auto left = 1 + random() % 6; left > 0; --left) {
        const qsizetype at = below(bytes.size()), length = below(std::min<qsizetype>(64, bytes.size() - at));
        switch (random() % 5) {
        case 0:
            if (!bytes.isEmpty())
                bytes[at] = char(random() % 256);
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(at, length).repeated(1 + int(random() % 4)));
            break;
        case 3:
            bytes.insert(at, other.mid(below(other.size()), 1 + below(64)));
            break;
        default:
            if (random() % 8 == 0)
                bytes.truncate(at);
        }
    }
    return bytes;
}

void run(const QByteArray& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size()));
}

} // namespace

int main(int argc, char** argv)
{
    const auto seeds = seedsIn(argc - 1, argv + 1);
    if (seeds.empty()) {
        std::fprintf(stderr, "There are no seeds in the folders given.\n");
        return 1;
    }
    for (const QByteArray& seed : seeds)
        run(seed);
    std::mt19937 random(20'261'031);
    const int inputs = qEnvironmentVariableIsSet("SEND_LONG_TESTS") ? 20 * changedInputs : changedInputs;
    for (int input = 0; input < inputs; ++input)
        run(changed(seeds[random() % seeds.size()], seeds[random() % seeds.size()], random));
    std::printf("%zu seeds and %d changes of them were read\n", seeds.size(), inputs);
    return 0;
}
