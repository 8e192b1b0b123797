// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace send {

/// What kind of trouble the outside world made; the command's exit status follows from it (docs/cli.md).
enum class ErrorKind {
    BadInput, ///< the input had errors; nothing was written
    Refused,  ///< a rule or a check said no; nothing was written
    Conflict, ///< somebody else changed the same thing first; nothing was written
    Usage,    ///< the words of the command are off
    NotFound, ///< there is no such file, or it has gone
    Foreign,  ///< the file is not a scorecard
    Newer,    ///< made by a newer version of the program
    Corrupt,  ///< the file is damaged
    Locked,   ///< another program holds the file
    ReadOnly, ///< the file or its folder may not be written to
    Full,     ///< no room on the disk
    Io        ///< anything else that the operating system refused
};

/// An error that a person can act on.
struct Error {
    ErrorKind kind = ErrorKind::Io;
    QString sentence; ///< what happened, where, what is safe, what to do; plain text in British English
    QString detail;   ///< the technical cause, for whoever is asked for help; may be empty
};

/// Fallible work returns a value or an Error; nothing is thrown across a library's edge.
template<class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString sentence, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(sentence), std::move(detail)});
}

} // namespace send
