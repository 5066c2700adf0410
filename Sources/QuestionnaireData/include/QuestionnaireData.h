#ifndef QUESTIONNAIRE_DATA_H
#define QUESTIONNAIRE_DATA_H

#include <stddef.h>

/// The bytes of one file of `Questionnaires/`, as they were when the program was built.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} QuestionnaireFile;

/// The number of questionnaire files.
size_t questionnaire_file_count(void);

/// The questionnaire file at a position below the count; an empty one beyond it.
QuestionnaireFile questionnaire_file_at(size_t position);

/// The questionnaires in the form that is read at every start: see `assess questionnaire compile`.
QuestionnaireFile questionnaire_compiled(void);

#endif
