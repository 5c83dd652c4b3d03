type Word = 'own' | 'replaced';

export const word: Word = 'own';
