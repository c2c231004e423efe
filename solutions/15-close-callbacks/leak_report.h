// --report-leaks: when the environment ends, which handles were never closed, and where each was created.
//
// Not in Node, which closes them all at its end without a word; its debug builds check that none is left.
#ifndef LAB_CHAPTER_15_LEAK_REPORT_H_
#define LAB_CHAPTER_15_LEAK_REPORT_H_

#include "environment.h"

namespace lab::close_callbacks {

// From now on handles remember where they were made, and the end of the environment prints the report.
void ReportLeaksAtTheEnd(Environment& env);

}  // namespace lab::close_callbacks

#endif  // LAB_CHAPTER_15_LEAK_REPORT_H_
